/**
 * English words that a Telex reading would turn into Vietnamese syllables (`this` → thí, `has` → há), or that stand in mixed
 * sentences. They stay as they are.
 */
const WORDS = `a about across admin admissions admitted after again ago all almost am among an and announce answer any are as ask at
back be been before best better between board boards bottom boss but by bye can cancel change chart chat check clear close cluster
compare compared completed correct could current data date day days deadline deadlines delete did do docs does done dont down download
draft due each email end english enter everyone excel export extend extension figure figures file fill first fix for forgot form from full
get give go good got great had half handed has hasnt have havent he hello help her here hey hi his hour hours how i if ignore in
indicator into is isnt issue issues it its job june july just keep know language last late later latest leader let like list load
long lot low make many march may me meet member members men merged message miss missing model models monday month more most move much must
mute my name need nevermind new next no none not now number nudge of off ok okay on one only open option or other our out over overall
own party pass password people per percent period person phone please plan planning point points post postpone previous project push put
quarter question questions quit rank ranking rate read ready remind reminder reminders report reports reset result results revise
right same save say score scores secret sector see send sent set share sheet should show since so some sorry start started
status still stop streamlined subcommittee subcommittees submit submitted sum summary switch tell ten text than thank thanks that
the their them then there these they thing things this those three till time to today tomorrow top total trend turn two type
undo unit units unmute until up update us use user value versus vs want was watch we week weeks weird were what when where
which who whom whose why will with woman women word words work would wrong year years yes yesterday yet you young your zero`;

export const ENGLISH: ReadonlySet<string> = new Set(WORDS.split(/\s+/));

import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

const frame = (opcode: number, payload: Buffer): Buffer => {
  const { length } = payload;
  if (length < 126) return Buffer.concat([Buffer.from([0x80 | opcode, length]), payload]);
  const head = Buffer.alloc(length < 65_536 ? 4 : 10);
  head[0] = 0x80 | opcode;
  if (length < 65_536) {
    head[1] = 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([head, payload]);
};

type Frame = { readonly opcode: number; readonly payload: Buffer; readonly size: number };

/** The first whole frame in what has arrived; a client masks its frames and, being undici, does not split messages. */
const firstFrame = (bytes: Buffer): Frame | null => {
  if (bytes.length < 6) return null;
  const short = bytes.readUInt8(1) & 0x7f;
  const extra = short === 126 ? 2 : short === 127 ? 8 : 0;
  if (bytes.length < 6 + extra) return null;
  const length = extra === 0 ? short : extra === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  const start = 6 + extra;
  if (bytes.length < start + length) return null;
  const mask = bytes.subarray(start - 4, start);
  const payload = Buffer.from(bytes.subarray(start, start + length).map((byte, i) => byte ^ (mask[i % 4] ?? 0)));
  return { opcode: bytes.readUInt8(0) & 0x0f, payload, size: start + length };
};

/** The server's end of one WebSocket (RFC 6455), as much of it as Socket Mode uses. */
export class ServerSocket {
  onMessage: (text: string) => void = () => {};
  onClose: () => void = () => {};
  private bytes: Buffer = Buffer.alloc(0);

  constructor(
    request: IncomingMessage,
    private readonly stream: Duplex,
  ) {
    const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${GUID}`).digest('base64');
    stream.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    stream.on('data', (chunk: Buffer) => this.take(chunk));
    stream.on('error', () => stream.destroy());
    stream.on('close', () => this.onClose());
  }

  send(message: unknown): void {
    if (this.stream.writable) this.stream.write(frame(TEXT, Buffer.from(JSON.stringify(message))));
  }

  /** Cuts the line without a farewell. */
  destroy(): void {
    this.stream.destroy();
  }

  private take(chunk: Buffer): void {
    this.bytes = Buffer.concat([this.bytes, chunk]);
    for (let next = firstFrame(this.bytes); next !== null; next = firstFrame(this.bytes)) {
      this.bytes = this.bytes.subarray(next.size);
      if (next.opcode === TEXT) this.onMessage(next.payload.toString('utf8'));
      if (next.opcode === PING) this.stream.write(frame(PONG, next.payload));
      if (next.opcode === CLOSE) this.stream.end(frame(CLOSE, next.payload));
    }
  }
}

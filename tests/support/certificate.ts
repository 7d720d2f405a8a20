import { generateKeyPairSync, randomBytes, sign, X509Certificate } from "node:crypto";

const DAY_MS = 24 * 60 * 60 * 1000;

const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const UTF8_STRING = 0x0c;
const UTC_TIME = 0x17;
const SEQUENCE = 0x30;
const SET = 0x31;
const CONTEXT = 0xa0;
const DNS_NAME = 0x82;

const COMMON_NAME = Buffer.from("0603550403", "hex");
const ALTERNATIVE_NAME = Buffer.from("0603551d11", "hex");
const ECDSA_WITH_SHA256 = Buffer.from("06082a8648ce3d040302", "hex");

/** One value of ASN.1 in its DER form, its length in as few bytes as will do. */
function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const length = [body.length >> 8, body.length & 0xff].slice(body.length > 0xff ? 0 : 1);
  const size = body.length < 0x80 ? length : [0x80 + length.length, ...length];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const time = (instant: Date) =>
  der(UTC_TIME, Buffer.from(instant.toISOString().replaceAll(/^20|[-:T]|\.\d+/g, "")));

const bits = (bytes: Uint8Array) => der(BIT_STRING, Buffer.from([0]), bytes);

/**
 * A key and a certificate by which a host vouches for itself, from yesterday until tomorrow: for a server that a test
 * starts, so that none lies in the repository.
 */
export function selfSigned(host: string, now = new Date()): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = der(
    SEQUENCE,
    der(SET, der(SEQUENCE, COMMON_NAME, der(UTF8_STRING, Buffer.from(host)))),
  );
  const algorithm = der(SEQUENCE, ECDSA_WITH_SHA256);
  const names = der(SEQUENCE, der(DNS_NAME, Buffer.from(host)));
  const content = der(
    SEQUENCE,
    der(CONTEXT, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, Buffer.from([1]), randomBytes(8)),
    algorithm,
    name,
    der(SEQUENCE, time(new Date(+now - DAY_MS)), time(new Date(+now + DAY_MS))),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(CONTEXT + 3, der(SEQUENCE, der(SEQUENCE, ALTERNATIVE_NAME, der(OCTET_STRING, names)))),
  );
  const signature = sign("sha256", content, privateKey);
  const cert = new X509Certificate(der(SEQUENCE, content, algorithm, bits(signature)));
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
    cert: cert.toString(),
  };
}

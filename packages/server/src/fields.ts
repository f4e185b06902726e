import { DatelineError } from '@dateline/core/base';

/** The inputs of a call by name: parameters of its path, then those of its query or body. */
export type Input = Record<string, unknown>;

const invalid = (field: string, wanted: string) => new DatelineError('bad-request', { field, wanted });

/** Takes typed values out of what came over the wire. Every method throws DatelineError `bad-request`. */
export class Fields {
  private readonly input: Input;

  constructor(input: Input) {
    this.input = input;
  }

  text(name: string): string {
    const value = this.input[name];
    if (typeof value !== 'string') throw invalid(name, 'text');
    return value;
  }

  optionalText(name: string): string | undefined {
    return this.input[name] === undefined ? undefined : this.text(name);
  }

  /** A number, as JSON has it or written out in an address. */
  number(name: string): number {
    const value = this.input[name];
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number)) throw invalid(name, 'a number');
    return number;
  }

  isNumber(name: string): boolean {
    return typeof this.input[name] === 'number';
  }

  optionalNumber(name: string): number | undefined {
    return this.input[name] === undefined ? undefined : this.number(name);
  }

  /** A flag, as JSON has it or written out in an address. */
  optionalFlag(name: string): boolean | undefined {
    const value = this.input[name];
    const flag = value === 'true' ? true : value === 'false' ? false : value;
    if (flag !== undefined && typeof flag !== 'boolean') throw invalid(name, 'true or false');
    return flag;
  }

  /** What is there for secrets stays where the library is. @throws DatelineError `secrets-refused` where the flag is set */
  refuseSecrets(name: string): void {
    if (this.optionalFlag(name)) throw new DatelineError('secrets-refused');
  }

  list(name: string): unknown[] {
    const value = this.input[name];
    if (!Array.isArray(value)) throw invalid(name, 'a list');
    return value;
  }

  texts(name: string): string[] {
    const values = this.list(name);
    if (!values.every((value) => typeof value === 'string')) throw invalid(name, 'a list of texts');
    return values;
  }

  optionalTexts(name: string): string[] | undefined {
    return this.input[name] === undefined ? undefined : this.texts(name);
  }

  optionalTextRecord(name: string): Record<string, string> | undefined {
    const value = this.input[name];
    if (value === undefined) return undefined;
    this.record(name);
    if (!Object.values(value as object).every((text) => typeof text === 'string'))
      throw invalid(name, 'an object of texts');
    return value as Record<string, string>;
  }

  /** From 0 to 1. */
  optionalShare(name: string): number | undefined {
    const value = this.optionalNumber(name);
    if (value !== undefined && !(value >= 0 && value <= 1)) throw invalid(name, 'a number from 0 to 1');
    return value;
  }

  optionalNumberRecord(name: string): Record<string, number> | undefined {
    const value = this.input[name];
    if (value === undefined) return undefined;
    this.record(name);
    if (!Object.values(value as object).every((number) => Number.isFinite(number) && number >= 0))
      throw invalid(name, 'an object of numbers that are not below 0');
    return value as Record<string, number>;
  }

  oneOf<T extends string>(name: string, known: readonly T[]): T {
    const value = known.find((word) => word === this.input[name]);
    if (value === undefined) throw invalid(name, `one of ${known.join(', ')}`);
    return value;
  }

  optionalOneOf<T extends string>(name: string, known: readonly T[]): T | undefined {
    return this.input[name] === undefined ? undefined : this.oneOf(name, known);
  }

  /** An object of objects, by their names. */
  optionalRecords(name: string): [string, Fields][] | undefined {
    const value = this.input[name];
    if (value === undefined) return undefined;
    const whole = this.record(name);
    return Object.keys(value as object).map((key) => [key, whole.record(key)]);
  }

  record(name: string): Fields {
    const value = this.input[name];
    if (!value || typeof value !== 'object' || Array.isArray(value)) throw invalid(name, 'an object');
    return new Fields(value as Input);
  }

  optionalRecord(name: string): Fields | undefined {
    return this.input[name] === undefined ? undefined : this.record(name);
  }
}

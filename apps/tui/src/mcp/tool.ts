import type { Library } from '@dateline/library';
import type * as z from 'zod';
import type { Found } from './outside.js';

/** A tool of the Model Context Protocol. All of them read, and none writes. */
export interface Tool<Input extends z.ZodRawShape = z.ZodRawShape> {
  name: string;
  title: string;
  description: string;
  input: Input;
  /** What is in `outside` of its result. */
  outside: z.ZodObject;
  /** @throws DatelineError */
  run(library: Library, input: z.infer<z.ZodObject<Input>>): Promise<Found>;
}

/** A tool whose input is typed by its shape. */
export const tool = <Input extends z.ZodRawShape>(described: Tool<Input>): Tool => described as unknown as Tool;

interface Waiting {
  bytes: number;
  enter(leave: () => void): void;
}

/** Room for what is worked on at once, by size and in the order of coming. What is larger than the room goes in alone. */
export class Room {
  private readonly size: number;
  private readonly queue: Waiting[] = [];
  private used = 0;

  /** @param size bytes */
  constructor(size: number) {
    this.size = size;
  }

  /** Resolves when there is room. @returns what is to be called when it is not needed any more */
  enter(bytes: number): Promise<() => void> {
    return new Promise((enter) => {
      this.queue.push({ bytes, enter });
      this.admit();
    });
  }

  private admit(): void {
    for (let next = this.queue[0]; next; next = this.queue[0]) {
      const { bytes, enter } = next;
      if (this.used > 0 && this.used + bytes > this.size) return;
      this.queue.shift();
      this.used += bytes;
      let left = false;
      enter(() => {
        if (left) return;
        left = true;
        this.used -= bytes;
        this.admit();
      });
    }
  }
}

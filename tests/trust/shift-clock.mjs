// Loaded before a build: its days are CLOCK_SHIFT_DAYS later than ours.
const shift = Number(process.env.CLOCK_SHIFT_DAYS ?? '0') * 86_400_000;
const { now } = Date;

globalThis.Date = new Proxy(Date, {
  construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [now() + shift] : args, self),
  apply: (target) => new target(now() + shift).toString(),
  get: (target, key) => (key === 'now' ? () => now() + shift : Reflect.get(target, key)),
});

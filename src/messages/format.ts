import { TFT, USD, type TftUnits, type UsdUnits } from '../model/units.ts';
import { perLocale } from './message.ts';

/** How numbers, money, sizes and times are written in one locale. All functions are pure. */
export interface Formats {
  /** 12,345 */
  number(value: number): string;
  /** 12.3 % of a share from 0 to 1. */
  percent(share: number): string;
  /** Bytes in the grid's binary units, which it writes GB: 512 MB, 2 GB, 1.5 TB. */
  bytes(bytes: number): string;
  /** Three significant digits: 1.13 TFT, 1,234 TFT. */
  tft(units: TftUnits): string;
  /** Every digit there is: 1.1250003 TFT. */
  tftExact(units: TftUnits): string;
  /** All seven decimals and no unit, so that a column of amounts lines up: 1.1250000. */
  tftColumn(units: TftUnits): string;
  /** Cents, and more digits only where cents would say nothing: $8.10, $0.0113. */
  usd(units: UsdUnits): string;
  /** The same of dollars that were reckoned as a float: for columns and scales. */
  dollars(value: number): string;
  usdExact(units: UsdUnits): string;
  /** The two largest parts: 45 s, 2 h 5 min, 13 d 4 h, 2 y 310 d; a year has 365 days. */
  duration(seconds: number): string;
  /**
   * 5 minutes ago: when something was, both in milliseconds since 1970. What is newer than `now` is
   * "now", for a clock that was read earlier, on a grid whose time runs fast, is behind.
   */
  ago(at: number, now: number): string;
  /** In 3 days: when something is to come; "now" once it should have. */
  until(at: number, now: number): string;
  /** Day and minute, in the reader's time zone. */
  dateTime(at: number): string;
  /** To the second and with the zone. */
  dateTimeExact(at: number): string;
  date(at: number): string;
  time(at: number): string;
  /** The name of an ISO 3166-1 alpha-2 country; what is no code comes back as it is. */
  country(code: string): string;
}

const scale = 7;

/** The decimal digits of an amount in 10⁻⁷, which `Intl` formats without loss. */
function decimal(units: bigint): Intl.StringNumericLiteral {
  const sign = units < 0n ? '-' : '';
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}` as Intl.StringNumericLiteral;
}

const magnitude = (units: bigint): bigint => (units < 0n ? -units : units);

const sizes = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'];

const spans: readonly (readonly [
  unit: 'year' | 'day' | 'hour' | 'minute' | 'second',
  seconds: number,
])[] = [
  ['year', 365 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

const distances: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ...spans,
];

/** @param locale a BCP 47 tag; the same object for the same tag */
export const formats: (locale: string) => Formats = perLocale((locale) => {
  const numbers = (options?: Intl.NumberFormatOptions): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, options);
  const lazily = <T>(make: () => T): (() => T) => {
    let made: T | undefined;
    return () => (made ??= make());
  };
  const currency = (options: Intl.NumberFormatOptions): (() => Intl.NumberFormat) =>
    lazily(() =>
      numbers({
        style: 'currency',
        currency: 'USD',
        currencyDisplay: 'narrowSymbol',
        ...options,
      }),
    );
  const dates = (options: Intl.DateTimeFormatOptions): (() => Intl.DateTimeFormat) =>
    lazily(() => new Intl.DateTimeFormat(locale, options));

  const whole = lazily(() => numbers({ maximumFractionDigits: 0 }));
  const three = lazily(() => numbers({ maximumSignificantDigits: 3 }));
  const plain = lazily(() => numbers());
  const percents = lazily(() => numbers({ style: 'percent', maximumFractionDigits: 1 }));
  const exact = lazily(() => numbers({ maximumFractionDigits: scale }));
  const column = lazily(() =>
    numbers({ minimumFractionDigits: scale, maximumFractionDigits: scale }),
  );
  const cents = currency({});
  const fineCents = currency({ minimumSignificantDigits: 2, maximumSignificantDigits: 3 });
  const exactUsd = currency({ maximumFractionDigits: scale });
  const day = dates({ dateStyle: 'medium' });
  const minute = dates({ dateStyle: 'medium', timeStyle: 'short' });
  const second = dates({ dateStyle: 'full', timeStyle: 'long' });
  const clock = dates({ timeStyle: 'short' });
  const ago = lazily(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const regions = lazily(() => new Intl.DisplayNames(locale, { type: 'region' }));
  const countries = new Map<string, string>();
  const spanFormats = lazily(() =>
    spans.map(([unit]) => numbers({ style: 'unit', unit, unitDisplay: 'narrow' })),
  );

  function distance(at: number, now: number): string {
    const seconds = (at - now) / 1000;
    const [unit, size] =
      distances.find(([, size]) => Math.abs(seconds) >= size) ?? distances.at(-1)!;
    return ago().format(Math.trunc(seconds / size), unit);
  }
  const usd = (units: UsdUnits): string =>
    (units === 0n || magnitude(units) >= USD ? cents() : fineCents()).format(decimal(units));

  return {
    number: (value) => plain().format(value),
    percent: (share) => percents().format(share),
    bytes(bytes) {
      let size = bytes;
      let step = 0;
      while (Math.abs(size) >= 1024 && step < sizes.length - 1) {
        size /= 1024;
        step++;
      }
      return `${(Math.abs(size) >= 1000 ? whole() : three()).format(size)}\u00a0${sizes[step]!}`;
    },
    tft: (units) =>
      `${(magnitude(units) >= 1000n * TFT ? whole() : three()).format(decimal(units))}\u00a0TFT`,
    tftExact: (units) => `${exact().format(decimal(units))}\u00a0TFT`,
    tftColumn: (units) => column().format(decimal(units)),
    usd,
    dollars: (value) => usd(BigInt(Math.round(value * Number(USD)))),
    usdExact: (units) => exactUsd().format(decimal(units)),
    duration(seconds) {
      let rest = Math.max(0, Math.round(seconds));
      const first = spans.findIndex(([unit, size]) => rest >= size || unit === 'second');
      return spans
        .slice(first, first + 2)
        .map(([, size], index) => {
          const count = Math.floor(rest / size);
          rest -= count * size;
          return count || index === 0 ? spanFormats()[first + index]!.format(count) : '';
        })
        .filter(Boolean)
        .join(' ');
    },
    ago: (at, now) => distance(Math.min(at, now), now),
    until: (at, now) => distance(Math.max(at, now), now),
    dateTime: (at) => minute().format(at),
    dateTimeExact: (at) => second().format(at),
    date: (at) => day().format(at),
    time: (at) => clock().format(at),
    country(code) {
      let name = countries.get(code);
      if (name === undefined) {
        name = /^[A-Z]{2}$/.test(code) ? (regions().of(code) ?? code) : code;
        countries.set(code, name);
      }
      return name;
    },
  };
});

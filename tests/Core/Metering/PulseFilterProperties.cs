using CsCheck;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Tests.Metering;

/// <summary>Random contacts: no pulse is lost, none is invented, as long as they keep to the times that the filter states.</summary>
public class PulseFilterProperties
{
    private static readonly Gen<PulseFilterOptions> Times =
        from debounce in Gen.Int[1, 60]
        from minimum in Gen.Int[1, 150]
        select new PulseFilterOptions { DebounceMilliseconds = debounce, MinimumPulseMilliseconds = minimum };

    [Fact]
    public void Pulses_within_the_stated_times_are_counted_one_by_one_whatever_the_bounce() =>
        Gen.Select(Times, Gen.Int, Gen.Int[0, 40]).Sample((options, seed, pulses) =>
        {
            Random random = new(seed);
            PulseFilter filter = new(options);
            Contact contact = new(filter, random, options.DebounceMilliseconds);
            contact.Set(false);
            contact.Pass(options.SurePauseMilliseconds + random.Next(500));
            for (int i = 0; i < pulses; i++)
            {
                long start = contact.Now;
                contact.Bounce(true);
                contact.Pass(start + options.SurePulseMilliseconds + Extra(random) - contact.Now);
                long end = contact.Now;
                contact.Bounce(false);
                contact.Pass(end + options.SurePauseMilliseconds + Extra(random) - contact.Now);
                Assert.Equal(i + 1, filter.Count);
                Assert.InRange(filter.LastPulseMilliseconds, start, start + options.DebounceMilliseconds);
            }

            Assert.Equal(0, filter.RejectedCount);
        }, iter: 3_000);

    // Spikes shorter than the debounce time, on an open and on a closed contact, with the pauses that tell them apart.
    [Fact]
    public void Spikes_neither_make_pulses_nor_split_them() =>
        Gen.Select(Times, Gen.Int, Gen.Int[1, 20]).Sample((options, seed, pulses) =>
        {
            Random random = new(seed);
            PulseFilter filter = new(options);
            Contact contact = new(filter, random, options.DebounceMilliseconds);
            contact.Set(false);
            contact.Pass(options.SurePauseMilliseconds);
            for (int i = 0; i < pulses; i++)
            {
                contact.Spikes(random.Next(4));
                contact.Set(true);
                contact.Pass(options.SurePulseMilliseconds);
                contact.Spikes(random.Next(4));
                contact.Set(false);
                contact.Pass(options.SurePauseMilliseconds);
            }

            Assert.Equal(pulses, filter.Count);
        }, iter: 3_000);

    // Any edges at all: a count needs the contact closed for the minimum pulse, so there are at most so many.
    [Fact]
    public void Never_more_pulses_than_the_time_has_room_for() =>
        Gen.Select(Times, Gen.Int[0, 300].Array[0, 200]).Sample((options, gaps) =>
        {
            PulseFilter filter = new(options);
            long now = 0;
            bool isClosed = false;
            foreach (int gap in gaps)
            {
                filter.Take(isClosed, now);
                isClosed = !isClosed;
                now += gap;
            }

            filter.Take(isClosed, now);
            long least = Math.Max(options.MinimumPulseMilliseconds, options.DebounceMilliseconds) + options.DebounceMilliseconds;
            Assert.InRange(filter.Count, 0, (now / least) + 1);
        }, iter: 3_000);

    private static int Extra(Random random) => random.Next(3) == 0 ? 0 : random.Next(400);

    private sealed class Contact(PulseFilter filter, Random random, int debounceMilliseconds)
    {
        private bool _isClosed;

        public long Now { get; private set; }

        public void Set(bool isClosed)
        {
            _isClosed = isClosed;
            filter.Take(isClosed, Now);
        }

        /// <summary>Lets time pass; scans read the level at random moments of it, and at its end.</summary>
        public void Pass(long milliseconds)
        {
            long end = Now + milliseconds;
            while (Now < end)
            {
                Now = Math.Min(end, Now + 1 + random.Next(100));
                filter.Take(_isClosed, Now);
            }
        }

        /// <summary>Changes the level, with bounce that ends within the debounce time.</summary>
        public void Bounce(bool isClosed)
        {
            Set(isClosed);
            long end = Now + random.Next(debounceMilliseconds);
            for (int i = random.Next(8); i > 0; i--)
            {
                long off = Now + random.Next(debounceMilliseconds);
                long on = off + random.Next(debounceMilliseconds);
                if (on > end)
                {
                    return;
                }

                Now = off;
                Set(!isClosed);
                Now = on;
                Set(isClosed);
            }
        }

        /// <summary>Opposite levels too short to be real, each followed by the time that makes the present one real again.</summary>
        public void Spikes(int count)
        {
            bool level = _isClosed;
            for (int i = 0; i < count; i++)
            {
                Set(!level);
                Now += random.Next(debounceMilliseconds);
                Set(level);
                Pass(random.Next(100));
            }

            Pass(debounceMilliseconds);
        }
    }
}

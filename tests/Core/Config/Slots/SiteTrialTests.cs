using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Config.Slots;

namespace Zibo.EdgeCtl.Core.Tests.Config.Slots;

public class SiteTrialTests
{
    // The image that starts, whether it stays up, and then: whether the start is to be written, attempts, spent.
    [Fact]
    public void An_image_has_three_starts_to_prove_itself()
    {
        SiteTrial trial = new();
        (long Generation, bool Stays, bool IsWritten, int AttemptCount, bool IsSpent)[] story =
        [
            (1, true, true, 0, false), // The first image of all proves itself at once,
            (1, false, false, 0, false), // and from then on a start writes nothing, whatever becomes of it.
            (2, false, true, 1, false), // A new one does not stay up,
            (2, false, true, 2, false),
            (2, false, true, 3, true), // three times.
            (2, false, false, 3, true), // Where there is no other it goes on, and nothing is written.
            (1, false, false, 3, false), // The one before has proved itself.
            (3, false, true, 1, false), // The next one starts with a clean sheet
            (3, true, true, 0, false), // and may take two starts.
            (3, false, false, 0, false),
        ];
        foreach ((long generation, bool stays, bool isWritten, int attempts, bool isSpent) in story)
        {
            Assert.Equal(isWritten, trial.Begin(generation, 10 * generation));
            if (stays)
            {
                trial.Prove(generation, 10 * generation);
            }

            trial = Reload(trial);
            Assert.Equal((attempts, isSpent), (trial.AttemptCount, trial.IsSpent(generation, 10 * generation)));
        }
    }

    [Fact]
    public void Another_image_of_the_same_generation_is_another_image()
    {
        SiteTrial trial = new();
        trial.Fail(2, 0xFFFFFFFF);
        trial = Reload(trial);

        Assert.True(trial.IsSpent(2, 0xFFFFFFFF));
        Assert.False(trial.IsSpent(2, 0xFFFFFFFE));
        Assert.True(trial.Begin(2, 0xFFFFFFFE));
        Assert.Equal(1, trial.AttemptCount);
    }

    [Fact]
    public void A_record_that_is_too_short_tells_nothing()
    {
        byte[] bytes = new byte[SiteTrial.RecordBytes];
        ByteWriter writer = new(bytes);
        SiteTrial trial = new();
        trial.Prove(5, 6);
        trial.Write(writer);
        SiteTrial read = new();
        read.Read(new ByteReader(bytes, 0, bytes.Length - 1));

        Assert.Equal(SiteTrial.RecordBytes, writer.Length);
        Assert.False(read.HasProved(5, 6));
    }

    private static SiteTrial Reload(SiteTrial trial)
    {
        byte[] bytes = new byte[SiteTrial.RecordBytes];
        trial.Write(new ByteWriter(bytes));
        SiteTrial read = new();
        read.Read(new ByteReader(bytes, 0, bytes.Length));
        return read;
    }
}

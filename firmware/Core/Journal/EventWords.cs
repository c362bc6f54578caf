namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>
/// The words of the message contract, by number. A number in flash outlives the firmware that wrote it: words are added at the
/// end, in rows of their own, and none is ever moved, changed or taken away.
/// </summary>
/// <remarks>
/// The first letter of a row says what is put round its words: m a member, with the comma before it, its quotes and its colon;
/// s a string with its quotes; b nothing; t the comma that stands for the beginning, since it is how a topic begins. The words
/// before number <see cref="ShortCount"/> take one byte of a text, all others two.
/// </remarks>
public static class EventWords
{
    /// <summary>Words that take one byte.</summary>
    public const int ShortCount = 128;

    /// <summary>Longest word in bytes, with what is put round it.</summary>
    public const int MaximumWordBytes = 40;

    private const int HashBitCount = 9;
    private const int HashMask = (1 << HashBitCount) - 1;
    private const int HashFactor = 31;

    // Place of a row's first word.
    private const int RowStart = 2;

    // The forms of words, above the place in Starts.
    private const int FormShift = 13;
    private const int PlaceMask = (1 << FormShift) - 1;
    private const int BareForm = 0;
    private const int TopicForm = 1;
    private const int StringForm = 2;
    private const int MemberForm = 3;

    // Words without what is put round them, one after the other; where each begins, and its form; words by their hash.
    private static readonly byte[] Packed;
    private static readonly ushort[] Starts;
    private static readonly short[] Slots = new short[HashMask + 1];

    // The rows are not kept: what is made of them takes the memory that there is.
    static EventWords()
    {
        string[] rows =
        {
            "b true false null",
            "m load isShed reason switchCount restartWatts levelPermille expectedWatts droppedWatts isConfirmed declaredWatts learnedWatts",
            "m confidence fault source isActive occurrenceCount circuit checks cause scorePermille runnerUp runnerUpScorePermille",
            "m ratioPermille lowRatioPermille highRatioPermille result readingMilliwattHours offsetMilliwattHours driftMilliwattHours",
            "m driftPermille id kind counter isAccepted zeroUtcMilliseconds lostBootId fromSequence toSequence fromUtcMilliseconds",
            "m toUtcMilliseconds stream previousBootId previousLastSequence intervalStartUtcMilliseconds durationMilliseconds",
            "m shedSeconds isWhole hasGap isRestored mode month monthQuotaWattHours monthUsedWattHours dayTargetWattHours",
            "m dayUsedWattHours windowTargetWatts exhaustionP10Local exhaustionP50Local exhaustionP90Local missingP50WattHours",
            "m missingP10WattHours isMonthWhole isProfileLearned quotaBasis",
            "t loads/ faults receipts/ results checks/ sheds/ budget readings/ losses clock boots why totals water/ intervals/ budget/",
            "s demand-limit not-needed restored minimum-on minimum-off not-running deferred fire-alarm feeder-limit power-up comfort",
            "s throttled start-blocked no-headroom none override-on override-off override-ended manual-hand not-dropping",
            "s allowance-spent load-not-dropping message-dropped input-failed agree unrelated limit event override parameter request",
            "s controller-fault fallback-release meter-unknown comfort-unknown feeder-trip feeder-no-headroom controller-failed",
            "s guard-failed phase-failed fire-input-unknown output-failed counter-reset site-meter-unknown checkpoint-failed",
            "s scan-overrun meter-failed supply-failing supply-fail-input-unknown power-implausible input-stuck reading-drift",
            "s water-input-failed water-input-stuck water-leak water-burst ledger-failed meter-total-jumped reading-implausible",
            "s cross-check-failed current-saturated current-open-circuit current-undersampled voltage-unusable storage-wear",
            "s hold-up-short quota-short budget-failed budget-record-failed hand-input-unknown temperature-unknown",
            "s lift-input-unknown lift-output-failed lift-economy-failed feeder-meter-unknown feeder-overload",
            "s interval-pulse-missing level-output-failed load-not-throttling unknown good uncertain bad leave-alone block-starts",
            "s shed fallback first compared exchanged backwards out-of-range pulse-constant transformer-ratio reversed saturated",
            "s missing-phase noise-floor calorific equivalent report store-full site-changed unreadable intervals events",
            "m missingP50Litres missingP10Litres monthQuotaLitres monthUsedLitres dayTargetLitres dayUsedLitres",
            "m energyMilliwattHours totalMilliwattHours exportMilliwattHours meanWatts minimumWatts maximumWatts sampleCount quality",
            "m uncertainSeconds withoutDataSeconds doubtfulPulseCount subItemCode coalEquivalentGrams coalEquivalentBasis",
            "m milligramsCePerKilowattHour co2Grams co2Basis milligramsCo2PerKilowattHour waterLitres totalWaterLitres hasWaterGap",
            "m waterMeter litres totalLitres flowLitresPerHour nightMinimumLitresPerHour isReplay isTimeRepaired utcMilliseconds",
            "m monotonicMilliseconds device bootId sequence site",
            "s store-refused power-cut command-refused command-record-failed link-hung",
            "m limitedBy member isRepeat",
            "m imageProblem imageGeneration siteErrorCode siteErrorField siteErrorIndex",
            "s site-image-refused empty damaged other-version breaks-rule trial-failed other-board",
            "m rate priceMicroYuanPerKilowattHour nextRate nextChangeUtcMilliseconds isInForce startLocal sharpMilliwattHours",
            "m peakMilliwattHours flatMilliwattHours valleyMilliwattHours deepMilliwattHours energyMicroYuan exportMicroYuan",
            "m maximumDemandWatts maximumDemandUtcMilliseconds billedDemandWatts demandChargeMicroYuan",
            "m eventId state level startUtcMilliseconds endUtcMilliseconds noticeSeconds baselineBasis adjustmentPermille",
            "m baselineWattHours measuredWattHours reductionWattHours wasDeclined",
            "t costs/day costs/month responses",
            "s tariff sharp peak flat valley deep tariff-expired cost-record-failed response-declined response-input-unknown",
            "s response-silent pending active completed cancelled declined profile quarters",
            "t schedules/",
            "s schedule schedule-start daylight unoccupied calendar-missing schedule-without-clock schedule-failed daylight-unknown",
            "s presence-unknown setpoint-output-failed table exception command safe optimum-start between cooling heating unknown-schedule",
            "m schedule isOccupied season isWorkday",
            "t setpoints/",
            "s occupied arrival ahead-of-rate ahead-of-event dear-rate limit-near room-unknown",
            "m setpoint setpointCentiCelsius roomCentiCelsius limitWatts",
            "s monitor-only",
            "m wouldShed",
        };
        int wordCount = 0;
        int letterCount = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            char[] letters = rows[i].ToCharArray();
            for (int j = RowStart; j < letters.Length; j++)
            {
                letterCount += letters[j] == ' ' ? 0 : 1;
                wordCount += letters[j] == ' ' ? 1 : 0;
            }

            wordCount++;
        }

        Packed = new byte[letterCount];
        Starts = new ushort[wordCount + 1];
        for (int i = 0; i < Slots.Length; i++)
        {
            Slots[i] = -1;
        }

        for (int i = 0; i < rows.Length; i++)
        {
            AddRow(rows[i]);
        }
    }

    /// <summary>Number of words.</summary>
    public static int Count { get; private set; }

    /// <summary>Bytes of a word, with what is put round it.</summary>
    public static int LengthOf(int word)
    {
        int form = Starts[word] >> FormShift;
        return LettersOf(word) + (form == MemberForm ? 4 : form == StringForm ? 2 : form);
    }

    /// <summary>A byte of a word.</summary>
    public static byte At(int word, int index)
    {
        int start = Starts[word] & PlaceMask;
        switch (Starts[word] >> FormShift)
        {
            case MemberForm:
                int after = index - 2 - LettersOf(word);
                return index == 0 ? (byte)','
                    : index == 1 || after == 0 ? (byte)'"'
                    : after > 0 ? (byte)':' : Packed[start + index - 2];
            case StringForm:
                return index == 0 || index > LettersOf(word) ? (byte)'"' : Packed[start + index - 1];
            case TopicForm:
                return index == 0 ? (byte)',' : Packed[start + index - 1];
            default:
                return Packed[start + index];
        }
    }

    /// <summary>Finds the word that stands in a text.</summary>
    /// <param name="text">Holds the text.</param>
    /// <param name="textStart">Place of the text's first byte.</param>
    /// <param name="start">Place of the word's first byte; the one before the text is a comma, whatever stands there.</param>
    /// <param name="length">Bytes of the word.</param>
    /// <returns>Its number, or -1 where it is none.</returns>
    public static int Find(byte[] text, int textStart, int start, int length)
    {
        int slot = HashOf(text, textStart, start, length);
        while (Slots[slot] >= 0)
        {
            if (IsAt(Slots[slot], text, textStart, start, length))
            {
                return Slots[slot];
            }

            slot = (slot + 1) & HashMask;
        }

        return -1;
    }

    /// <summary>A byte of a text, before which a comma stands: so the first member is like all others.</summary>
    internal static byte ByteAt(byte[] text, int textStart, int index) => index < textStart ? (byte)',' : text[index];

    private static int LettersOf(int word) => (Starts[word + 1] & PlaceMask) - (Starts[word] & PlaceMask);

    private static void AddRow(string row)
    {
        char[] letters = row.ToCharArray();
        int form = letters[0] == 'm' ? MemberForm : letters[0] == 's' ? StringForm : letters[0] == 't' ? TopicForm : BareForm;
        int start = RowStart;
        for (int i = start; i <= letters.Length; i++)
        {
            if (i == letters.Length || letters[i] == ' ')
            {
                AddWord(form, letters, start, i);
                start = i + 1;
            }
        }
    }

    private static void AddWord(int form, char[] letters, int start, int end)
    {
        int place = Starts[Count];
        Starts[Count] = (ushort)(place | (form << FormShift));
        for (int i = start; i < end; i++)
        {
            Packed[place++] = (byte)letters[i];
        }

        Starts[Count + 1] = (ushort)place;
        int length = LengthOf(Count);
        int hash = length;
        for (int i = 0; i < length; i++)
        {
            hash = (hash * HashFactor) + At(Count, i);
        }

        int slot = Folded(hash);
        while (Slots[slot] >= 0)
        {
            slot = (slot + 1) & HashMask;
        }

        Slots[slot] = (short)Count;
        Count++;
    }

    private static int HashOf(byte[] text, int textStart, int start, int length)
    {
        int hash = length;
        for (int i = start; i < start + length; i++)
        {
            hash = (hash * HashFactor) + ByteAt(text, textStart, i);
        }

        return Folded(hash);
    }

    private static int Folded(int hash) => (hash ^ (hash >> HashBitCount)) & HashMask;

    private static bool IsAt(int word, byte[] text, int textStart, int start, int length)
    {
        if (LengthOf(word) != length)
        {
            return false;
        }

        for (int i = 0; i < length; i++)
        {
            if (At(word, i) != ByteAt(text, textStart, start + i))
            {
                return false;
            }
        }

        return true;
    }
}

namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>
/// Places of the numbers of 32 bits in a <see cref="BatchMemory"/>: those of quarters of an hour, those of days, those of the page,
/// then those of each circuit, load and water meter. A set has a bit for each circuit, load or meter; a mean is one of an
/// <see cref="AdaptiveNumber"/>.
/// </summary>
internal static class SmallPlace
{
    /// <summary>Of a length: the <see cref="BatchFlags"/> of its last batch.</summary>
    public const int Flags = 0;

    /// <summary>Of a length: the most samples that a circuit had in it.</summary>
    public const int MostSamples = 1;

    /// <summary>Of a length: the set of circuits that it told of.</summary>
    public const int Circuits = 2;

    /// <summary>Of a length: the set of loads.</summary>
    public const int Loads = 3;

    /// <summary>Of a length: the set of water meters.</summary>
    public const int Water = 4;

    /// <summary>Of a length: the set of circuits that told nothing but their energy when they were last told of.</summary>
    public const int Plain = 5;

    /// <summary>Numbers of a length.</summary>
    public const int PerLength = 6;

    /// <summary>1 once the page has a batch.</summary>
    public const int IsSeeded = 2 * PerLength;

    /// <summary>The set of circuits of which it is told whether a pulse is stated.</summary>
    public const int QuantumTold = IsSeeded + 1;

    /// <summary>The set of those whose pulse is stated.</summary>
    public const int QuantumStated = QuantumTold + 1;

    /// <summary>The set of those whose energies are told in pulses.</summary>
    public const int QuantumKnown = QuantumStated + 1;

    /// <summary>The set of those that had an energy that is not zero.</summary>
    public const int SeenOnce = QuantumKnown + 1;

    /// <summary>The set of those that had two of them.</summary>
    public const int SeenTwice = SeenOnce + 1;

    /// <summary>The set of circuits that had a quarter of an hour.</summary>
    public const int QuarterTold = SeenTwice + 1;

    /// <summary>The set of circuits that had a day.</summary>
    public const int DayTold = QuarterTold + 1;

    /// <summary>Mean of sequences left out.</summary>
    public const int Sequence = DayTold + 1;

    /// <summary>Mean of durations.</summary>
    public const int DurationMilliseconds = Sequence + 1;

    /// <summary>Mean of monotonic times.</summary>
    public const int Recorded = DurationMilliseconds + 1;

    /// <summary>Mean of UTC.</summary>
    public const int Utc = Recorded + 1;

    /// <summary>Mean of starts.</summary>
    public const int Start = Utc + 1;

    /// <summary>Mean of changes of the most samples.</summary>
    public const int SampleChange = Start + 1;

    /// <summary>Mean of samples that a circuit lacks. From here on all circuits share a mean of what is rare.</summary>
    public const int Samples = SampleChange + 1;

    /// <summary>Mean of times with an old figure.</summary>
    public const int Uncertain = Samples + 1;

    /// <summary>Mean of times without a figure.</summary>
    public const int WithoutData = Uncertain + 1;

    /// <summary>Mean of doubtful pulses.</summary>
    public const int Doubtful = WithoutData + 1;

    /// <summary>Mean of changes of exported energies.</summary>
    public const int Export = Doubtful + 1;

    /// <summary>Mean of what totals differ by.</summary>
    public const int Total = Export + 1;

    /// <summary>Where the circuits begin.</summary>
    public const int FirstCircuit = Total + 1;

    /// <summary>Of a circuit: mean of the changes of its energy, in pulses where these are known.</summary>
    public const int Change = 0;

    /// <summary>Of a circuit: by how much the last energy, taken as it is, has been wrong.</summary>
    public const int LastError = 1;

    /// <summary>Of a circuit: by how much the last energy and what the others have grown.</summary>
    public const int SumError = 2;

    /// <summary>Of a circuit: by how much the last energy times what the others have grown by.</summary>
    public const int RatioError = 3;

    /// <summary>Numbers of a circuit.</summary>
    public const int PerCircuit = 4;

    /// <summary>Of a water meter: mean of its litres.</summary>
    public const int Litres = 0;

    /// <summary>Of a water meter: mean of what its total differs by.</summary>
    public const int WaterTotal = 1;

    /// <summary>Of a water meter: mean of its flow.</summary>
    public const int Flow = 2;

    /// <summary>Of a water meter: mean of the changes of its least flow.</summary>
    public const int Night = 3;

    /// <summary>Numbers of a water meter.</summary>
    public const int PerWaterMeter = 4;
}

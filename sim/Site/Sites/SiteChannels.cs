namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>A sort of channels that a site file refers to by number.</summary>
internal sealed class SiteChannels
{
    private readonly Func<BoardDefinition, int> _count;
    private readonly Phrase _name;

    private SiteChannels(Phrase name, Func<BoardDefinition, int> count)
    {
        _name = name;
        _count = count;
    }

    public static SiteChannels PulseInputs { get; } = new(new Phrase("pulse inputs", "脉冲输入"), board => board.PulseInputCount);

    public static SiteChannels AnalogInputs { get; } = new(new Phrase("analog inputs", "模拟输入"), board => board.AnalogInputCount);

    public static SiteChannels DigitalInputs { get; } = new(new Phrase("digital inputs", "数字输入"), board => board.DigitalInputCount);

    public static SiteChannels Outputs { get; } = new(new Phrase("outputs", "输出"), board => board.OutputCount);

    public static SiteChannels ContactInputs { get; } = new(new Phrase("contact inputs", "触点脉冲输入"), board => board.ContactInputCount);

    public static SiteChannels SerialPorts { get; } = new(new Phrase("serial ports", "串口"), board => board.SerialPortCount);

    public static SiteChannels AnalogOutputs { get; } = new(new Phrase("analog outputs", "模拟输出"), board => board.AnalogOutputCount);

    /// <summary>How many a board has.</summary>
    public int CountOf(BoardDefinition board) => _count(board);

    /// <summary>What is wrong with a number that no channel has.</summary>
    public Phrase Problem(BoardDefinition? board, int count, string actual) =>
        board == null
            ? new Phrase("no board has more than {0} {1}, there is none with number {2}", "任何控制板最多有 {0} 个{1}，没有编号 {2}")
                .Format(count, _name, actual)
            : new Phrase("the board \"{0}\" has {1} {2}, none with number {3}", "控制板“{0}”有 {1} 个{2}，没有编号 {3}")
                .Format(board.Id, count, _name, actual);

    /// <summary>What to write instead.</summary>
    public Phrase Remedy(int count) =>
        count == 0
            ? new Phrase("Choose a board that has {0}", "请选用带{0}的控制板").Format(_name)
            : new Phrase("Write a number from 0 to {0}", "请写 0 至 {0} 的编号").Format(count - 1);
}

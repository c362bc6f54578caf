namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>How long things may take, and what counts as right.</summary>
public sealed record CommissionOptions
{
    /// <summary>Longest wait for a state message or the result of a command.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>How long a command counts, by the controller's clock.</summary>
    public TimeSpan CommandValidity { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Wait for a relay beyond the load's own minimum times.</summary>
    public TimeSpan SwitchTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Longest wait for the receipt of a shed: slow meters need minutes.</summary>
    public TimeSpan ReceiptTimeout { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Longest wait for an interval of a circuit.</summary>
    public TimeSpan IntervalTimeout { get; init; } = TimeSpan.FromMinutes(16);

    /// <summary>Longest wait for an input that somebody operates, and for a controller that comes back.</summary>
    public TimeSpan OperateTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How much a drop may differ from what was expected, in thousandths.</summary>
    public int DropPermille { get; init; } = 250;

    /// <summary>How much counted and read energy may differ, in thousandths: what the controller itself allows.</summary>
    public int DialPermille { get; init; } = Runtime.ReadingDesk.AllowedDriftPermille;

    /// <summary>How much a current transformer may differ from a clamp meter, in thousandths.</summary>
    public int ClampPermille { get; init; } = 100;
}

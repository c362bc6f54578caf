using System.Text.Json.Serialization;

namespace Zibo.EdgeCtl.Cli.Broker;

/// <summary>What a controller says of a command.</summary>
/// <param name="Id">The sender's name for it.</param>
/// <param name="Kind">What it was about.</param>
/// <param name="Counter">Its counter.</param>
/// <param name="IsAccepted">Whether it is in force.</param>
/// <param name="Reason">Why, in a word.</param>
/// <param name="Member">The member at fault.</param>
/// <param name="IsRepeat">Whether it was carried out before, and not again.</param>
internal sealed record CommandResult(
    string? Id,
    string? Kind,
    long? Counter,
    bool IsAccepted,
    string Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Member,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsRepeat);

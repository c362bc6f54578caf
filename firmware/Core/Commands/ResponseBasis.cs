namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>What a baseline rests on; see <see cref="ResponseBaseline"/>.</summary>
public enum ResponseBasis : byte
{
    /// <summary>Nothing: there is no baseline.</summary>
    None = 0,

    /// <summary>The learned profile of such days.</summary>
    Profile = 1,

    /// <summary>The quarters of an hour before the notice.</summary>
    Quarters = 2,
}

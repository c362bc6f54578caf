using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Image;

/// <summary>One digital input in the process image. Staged while sampling, visible only after <see cref="Freeze"/>.</summary>
public sealed class DigitalPoint
{
    private DigitalLevel _staged;
    private DigitalLevel _level;

    /// <summary>The state that this scan works with; Unknown where the input could not be read.</summary>
    public DigitalLevel Level => _level;

    /// <summary>Takes a reading.</summary>
    public void Stage(DigitalLevel level) => _staged = level;

    /// <summary>Makes the staged reading the one that this scan works with.</summary>
    public void Freeze() => _level = _staged;
}

using System;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>A contact and its place in the picture of the scan.</summary>
public sealed class SwitchInput
{
    private readonly IDigitalInput _input;

    /// <summary>Takes an opened input; it is Unknown until it was sampled and frozen.</summary>
    public SwitchInput(IDigitalInput input) => _input = input;

    /// <summary>The contact as the scan sees it.</summary>
    public DigitalPoint Point { get; } = new DigitalPoint();

    /// <summary>Reads and stages the contact; one that throws is Unknown.</summary>
    public void Sample()
    {
        DigitalLevel level;
        try
        {
            level = _input.Read();
        }
        catch (Exception)
        {
            level = DigitalLevel.Unknown;
        }

        Point.Stage(level);
    }
}

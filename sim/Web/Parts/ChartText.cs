using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Zibo.EdgeCtl.Sim.Web.Parts;

/// <summary>A text in a drawing: SVG's own element has a name that Razor keeps for itself.</summary>
public sealed class ChartText : ComponentBase
{
    /// <summary>What stands there.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    /// <summary>Attributes of the element.</summary>
    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddMultipleAttributes(1, Attributes);
        builder.AddContent(2, ChildContent);
        builder.CloseElement();
    }
}

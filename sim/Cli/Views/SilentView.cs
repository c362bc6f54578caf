namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>Shows nothing.</summary>
internal sealed class SilentView : RunView
{
    public override void Show(Action<Action> body) => body(() => { });
}

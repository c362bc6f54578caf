using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Web.Parts;

/// <summary>A part of a page that sends commands, and says what became of the last one.</summary>
public abstract class CommandPart : ComponentBase
{
    /// <summary>The controller.</summary>
    [Parameter, EditorRequired] public ControllerSnapshot Controller { get; set; } = null!;

    /// <summary>Sends.</summary>
    [Inject] protected CommandService Commands { get; set; } = null!;

    /// <summary>What became of the last command, in the reader's language; empty before the first.</summary>
    protected string Said { get; set; } = "";

    /// <summary>True from the click to the answer.</summary>
    protected bool IsSending { get; private set; }

    [Inject] private AuthenticationStateProvider Authentication { get; set; } = null!;

    [Inject] private IStringLocalizer<Words> T { get; set; } = null!;

    /// <summary>Sends a command and waits for the answer.</summary>
    /// <param name="subject">What the command is about, ahead of the answer; empty for a command about nothing of its own.</param>
    /// <param name="login">What to say where nobody is logged in.</param>
    /// <param name="send">Sends it.</param>
    protected async Task SendAsync(string subject, string login, Func<Task<CommandOutcome>> send)
    {
        ArgumentNullException.ThrowIfNull(send);

        // The page may have been open when the login ended.
        AuthenticationState state = await Authentication.GetAuthenticationStateAsync();
        if (state.User.Identity?.IsAuthenticated != true)
        {
            Said = login;
            return;
        }

        (IsSending, Said) = (true, T["Sending"]);
        CommandOutcome outcome = await send();
        string answer = outcome.Reason is { } reason
            ? CodeBook.Standing.Of("resultReasons", reason).Meaning.In(Show.Language)
            : T["NoAnswer"];
        Said = subject.Length == 0 ? answer : $"{subject}: {answer}";
        IsSending = false;
    }
}

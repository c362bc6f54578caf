using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>What is no page: assets, settings of the reader, login and logout.</summary>
internal static class WebEndpoints
{
    /// <summary>Logins that may be tried, see <see cref="WebServer"/>.</summary>
    public const string LoginLimit = "login";

    private const string ThemeCookie = "edgectl-theme";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/assets/{name}", (HttpContext context, string name) => WebAssets.ServeAsync(context, name)).AllowAnonymous();
        app.MapGet("/settings/language", (HttpContext context, string to, string? back) =>
        {
            if (to is "en" or "zh-CN")
            {
                Keep(context, CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(to)));
            }

            return Back(back);
        });
        app.MapGet("/settings/theme", (HttpContext context, string to, string? back) =>
        {
            if (to is "light" or "dark")
            {
                Keep(context, ThemeCookie, to);
            }

            return Back(back);
        });
        app.MapPost("/login", LoginAsync).RequireRateLimiting(LoginLimit);
        app.MapPost("/logout", LogoutAsync);
    }

    // Forms are checked against forgery before any of these runs: a parameter from a form asks for it.
    private static async Task<IResult> LoginAsync(
        HttpContext context, WebAccess access, [FromForm] string? password, [FromForm] string? back)
    {
        if (!access.IsRight(password))
        {
            return Results.LocalRedirect("/login?failed=true&back=" + Uri.EscapeDataString(Local(back)));
        }

        ClaimsIdentity identity = new([new Claim(ClaimTypes.Name, "operator")], CookieAuthenticationDefaults.AuthenticationScheme);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity)).ConfigureAwait(false);
        return Back(back);
    }

    private static async Task<IResult> LogoutAsync(HttpContext context, [FromForm] string? back)
    {
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme).ConfigureAwait(false);
        return Back(back);
    }

    private static void Keep(HttpContext context, string name, string value) => context.Response.Cookies.Append(
        name, value, new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true });

    private static IResult Back(string? back) => Results.LocalRedirect(Local(back));

    // Never to another server: an address that a stranger has put into a link must not lead away from here.
    private static string Local(string? back) =>
        back is ['/', ..] && !back.StartsWith("//", StringComparison.Ordinal) && !back.Contains('\\', StringComparison.Ordinal) ? back : "/";
}

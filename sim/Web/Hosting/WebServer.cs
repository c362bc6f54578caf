using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MudBlazor.Services;
using Zibo.EdgeCtl.Sim.Web.Parts;

namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>Serves the pages until it is disposed.</summary>
public sealed class WebServer : IAsyncDisposable
{
    private const int LoginsPerMinuteCount = 10;

    private static readonly string[] Languages = ["en", "zh-CN"];

    private readonly WebApplication _app;

    private WebServer(WebApplication app, Uri address)
    {
        _app = app;
        Address = address;
    }

    /// <summary>Where a browser on this machine finds the pages.</summary>
    public Uri Address { get; }

    /// <summary>Starts serving.</summary>
    /// <param name="options">Where.</param>
    /// <param name="fleet">What the pages show.</param>
    /// <param name="commands">How they send commands.</param>
    /// <param name="simulator">The simulated building, or null for real ones.</param>
    /// <exception cref="IOException">The port is taken, or the address is none of this machine's.</exception>
    public static async Task<WebServer> StartAsync(
        WebOptions options, FleetModel fleet, CommandService commands, ISimulatorControl? simulator = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        bool isLoopback = IPAddress.IsLoopback(options.Address);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebServer).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(options.Address, options.Port);
        });
        AddServices(builder.Services, isLoopback);
        builder.Services.AddSingleton(fleet);
        builder.Services.AddSingleton(commands);
        builder.Services.AddSingleton(new WebAccess(options.Password, simulator, isLoopback));

        WebApplication app = builder.Build();
        Use(app);
        try
        {
            await app.StartAsync().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            await app.DisposeAsync().ConfigureAwait(false);

            // Kestrel says that a port is taken in more than one way.
            throw e is IOException ? e : new IOException(e.Message, e);
        }

        string bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        UriBuilder address = new(bound);
        if (options.Address.Equals(IPAddress.Any) || options.Address.Equals(IPAddress.IPv6Any))
        {
            address.Host = "127.0.0.1";
        }

        return new WebServer(app, address.Uri);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(2));
        await _app.StopAsync(patience.Token).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static void AddServices(IServiceCollection services, bool isLoopback)
    {
        // Ctrl-C belongs to the command line.
        services.AddSingleton<IHostLifetime, QuietLifetime>();
        services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
        {
            // A phone that sleeps comes back; what is kept for it is bounded.
            circuits.DisconnectedCircuitMaxRetained = 20;
            circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(2);
        });
        services.AddMudServices();
        services.AddLocalization();
        services.AddCascadingAuthenticationState();
        services.AddAuthorization();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.LoginPath = "/login";
            cookie.Cookie.Name = "edgectl-login";
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.HttpOnly = true;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
        });

        // Logins end with the program, and nothing is written to the disk of whoever runs it.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddFixedWindowLimiter(WebEndpoints.LoginLimit, window =>
            {
                window.PermitLimit = LoginsPerMinuteCount;
                window.Window = TimeSpan.FromMinutes(1);
                window.QueueLimit = 0;
                window.QueueProcessingOrder = QueueProcessingOrder.OldestFirst;
            });
        });

        // A page of somebody else that has its name point to this machine is turned away.
        services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = isLoopback ? ["localhost", "127.0.0.1", "[::1]"] : ["*"]);
    }

    private static void Use(WebApplication app)
    {
        app.UseHostFiltering();
        app.Use(WebHeaders.AddAsync);
        app.UseRequestLocalization(localization =>
        {
            localization.SetDefaultCulture(Languages[0]).AddSupportedCultures(Languages).AddSupportedUICultures(Languages);
            localization.RequestCultureProviders =
            [
                new CookieRequestCultureProvider(), new CustomRequestCultureProvider(context => Task.FromResult(BrowserLanguage.Of(context))),
            ];
        });
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        WebEndpoints.Map(app);
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(mode => mode.ContentSecurityFrameAncestorsPolicy = null);
    }
}

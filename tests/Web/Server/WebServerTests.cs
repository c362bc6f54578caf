using System.Net;
using System.Text.RegularExpressions;

namespace Zibo.EdgeCtl.Sim.Web.Tests;

/// <summary>Who may do what, without a browser.</summary>
public sealed partial class WebServerTests
{
    private const string Password = "a long password";

    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_load_nothing_from_elsewhere()
    {
        await using ServedPages pages = await ServedPages.StartAsync();
        string page = await pages.GetAsync("/controllers");
        Assert.DoesNotContain("//fonts.", page, StringComparison.Ordinal);
        Assert.All(Source().Matches(page), match => Assert.StartsWith("assets/", match.Groups[1].Value, StringComparison.Ordinal));
        foreach (string asset in Source().Matches(page).Select(match => match.Groups[1].Value))
        {
            using HttpResponseMessage answer = await pages.Client.GetAsync(new Uri(asset, UriKind.Relative), Token);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            string text = await answer.Content.ReadAsStringAsync(Token);
            Assert.DoesNotContain("url(http", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("@import", text, StringComparison.OrdinalIgnoreCase);
        }

        using HttpResponseMessage none = await pages.Client.GetAsync(new Uri("assets/..%2Fcodes.json", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task Without_a_password_there_is_no_login()
    {
        await using ServedPages pages = await ServedPages.StartAsync();
        string page = await pages.GetAsync("/login");
        Assert.Contains("read-only", page, StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"password\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_needs_the_password_and_the_form_of_this_server()
    {
        await using ServedPages pages = await ServedPages.StartAsync(Password);
        using HttpResponseMessage forged = await PostAsync(pages, new() { ["password"] = Password });
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);

        Dictionary<string, string> form = await FormAsync(pages);
        using HttpResponseMessage wrong = await PostAsync(pages, new(form) { ["password"] = "another password" });
        Assert.Contains("failed=true", wrong.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.False(wrong.Headers.Contains("Set-Cookie"));

        using HttpResponseMessage right = await PostAsync(pages, new(form) { ["password"] = Password, ["back"] = "/controllers" });
        Assert.Equal("/controllers", right.Headers.Location!.ToString());
        string cookie = Assert.Single(right.Headers.GetValues("Set-Cookie"), value => value.StartsWith("edgectl-login=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Log out", await pages.GetAsync("/controllers"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passwords_cannot_be_tried_without_end()
    {
        await using ServedPages pages = await ServedPages.StartAsync(Password);
        Dictionary<string, string> form = await FormAsync(pages);
        List<HttpStatusCode> answers = [];
        for (int i = 0; i < 12; i++)
        {
            using HttpResponseMessage answer = await PostAsync(pages, new(form) { ["password"] = "guess number " + i });
            answers.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.Redirect, answers[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("evil.example")]
    public async Task Nothing_leads_to_another_server(string back)
    {
        await using ServedPages pages = await ServedPages.StartAsync(Password);
        using HttpResponseMessage language = await pages.Client.GetAsync(
            new Uri("settings/language?to=en&back=" + Uri.EscapeDataString(back), UriKind.Relative), Token);
        Assert.Equal("/", language.Headers.Location!.ToString());
        using HttpResponseMessage login = await PostAsync(
            pages, new(await FormAsync(pages)) { ["password"] = Password, ["back"] = back });
        Assert.Equal("/", login.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Requests_that_another_page_has_made_are_refused_sockets_included()
    {
        await using ServedPages pages = await ServedPages.StartAsync(Password);
        foreach (string path in new[] { "/controllers", "/_blazor/negotiate?negotiateVersion=1", "/_blazor" })
        {
            using HttpRequestMessage request = new(HttpMethod.Get, path);
            request.Headers.Add("Origin", "http://evil.example");
            using HttpResponseMessage answer = await pages.Client.SendAsync(request, Token);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task On_the_loopback_another_name_for_this_machine_is_refused()
    {
        await using ServedPages pages = await ServedPages.StartAsync();
        using HttpRequestMessage request = new(HttpMethod.Get, "/controllers");
        request.Headers.Host = "rebound.example";
        using HttpResponseMessage answer = await pages.Client.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("0.0.0.0", false)]
    public async Task The_simulated_building_is_open_to_this_machine_and_to_others_after_a_login(string address, bool isOpen)
    {
        await using ServedPages pages = await ServedPages.StartAsync(Password, new StillSimulator(), address);
        Assert.Equal(isOpen, (await pages.GetAsync("/simulator")).Contains("data-meter=\"main\"", StringComparison.Ordinal));
        using HttpResponseMessage login = await PostAsync(pages, new(await FormAsync(pages)) { ["password"] = Password });
        Assert.Contains("data-meter=\"main\"", await pages.GetAsync("/simulator"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Real_controllers_have_no_simulator_page_to_press_on()
    {
        await using ServedPages pages = await ServedPages.StartAsync(Password);
        Assert.DoesNotContain("href=\"simulator\"", await pages.GetAsync("/controllers"), StringComparison.Ordinal);
        Assert.DoesNotContain("<button type=\"button\"", await pages.GetAsync("/simulator"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN,zh;q=0.9", null, "控制器")]
    [InlineData("zh", null, "控制器")]
    [InlineData("de", null, "Controllers")]
    [InlineData("zh-CN", "en", "Controllers")]
    [InlineData("en", "zh-CN", "控制器")]
    public async Task The_language_is_that_of_the_browser_unless_somebody_has_switched(string accepted, string? switched, string expected)
    {
        await using ServedPages pages = await ServedPages.StartAsync();
        pages.Client.DefaultRequestHeaders.Add("Accept-Language", accepted);
        if (switched is not null)
        {
            using HttpResponseMessage answer = await pages.Client.GetAsync(
                new Uri($"settings/language?to={switched}&back=/controllers", UriKind.Relative), Token);
            Assert.Equal("/controllers", answer.Headers.Location!.ToString());
        }

        Assert.Contains($"<h1>{expected}</h1>", WebUtility.HtmlDecode(await pages.GetAsync("/controllers")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_colours_that_were_chosen_stay()
    {
        await using ServedPages pages = await ServedPages.StartAsync();
        Assert.DoesNotContain("data-theme=", await pages.GetAsync("/controllers"), StringComparison.Ordinal);
        using HttpResponseMessage answer = await pages.Client.GetAsync(new Uri("settings/theme?to=dark&back=/", UriKind.Relative), Token);
        Assert.Contains("data-theme=\"dark\"", await pages.GetAsync("/controllers"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said()
    {
        await using ServedPages pages = await ServedPages.StartAsync();
        await Assert.ThrowsAsync<IOException>(() => WebServer.StartAsync(
            new WebOptions(IPAddress.Loopback, pages.Server.Address.Port), new FleetModel(), pages.Commands));
    }

    private static async Task<Dictionary<string, string>> FormAsync(ServedPages pages)
    {
        string page = await pages.GetAsync("/login");
        Match token = AntiforgeryField().Match(page);
        Assert.True(token.Success);
        return new() { ["__RequestVerificationToken"] = token.Groups[1].Value };
    }

    private static async Task<HttpResponseMessage> PostAsync(ServedPages pages, Dictionary<string, string> form)
    {
        using FormUrlEncodedContent content = new(form);
        return await pages.Client.PostAsync(new Uri("login", UriKind.Relative), content, Token);
    }

    [GeneratedRegex(@"(?:src|<link[^>]*href)=""([^""]+)""")]
    private static partial Regex Source();

    [GeneratedRegex(@"name=""__RequestVerificationToken"" value=""([^""]+)""")]
    private static partial Regex AntiforgeryField();
}

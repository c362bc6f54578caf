using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;

namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>The language that a browser asks for: the first that the pages speak, in whatever land.</summary>
internal static class BrowserLanguage
{
    /// <summary>The choice, or null where the browser wants none of them.</summary>
    public static ProviderCultureResult? Of(HttpContext context)
    {
        foreach (StringWithQualityHeaderValue wanted in context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(item => item.Quality ?? 1))
        {
            string language = wanted.Value.Value?.Split('-')[0] ?? "";
            if (language is "zh" or "en")
            {
                return new ProviderCultureResult(language == "zh" ? "zh-CN" : "en");
            }
        }

        return null;
    }
}

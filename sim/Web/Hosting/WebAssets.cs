using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>Styles and scripts out of the library itself, packed once.</summary>
internal static class WebAssets
{
    private const string Prefix = "assets/";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    private static readonly Dictionary<string, WebAsset> All = typeof(WebAssets).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(name => name[Prefix.Length..], Read, StringComparer.Ordinal);

    /// <summary>Answers with an asset; browsers keep it and ask whether it is still the same.</summary>
    public static async Task ServeAsync(HttpContext context, string name)
    {
        if (!All.TryGetValue(name, out WebAsset? asset))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        bool isPacked = context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal);
        HttpResponse response = context.Response;
        response.Headers.ETag = asset.Tag;
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (context.Request.Headers.IfNoneMatch == asset.Tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (isPacked)
        {
            response.Headers.ContentEncoding = "gzip";
        }

        byte[] body = isPacked ? asset.Packed : asset.Plain;
        response.ContentType = asset.Type;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }

    private static WebAsset Read(string resource)
    {
        using Stream stream = typeof(WebAssets).Assembly.GetManifestResourceStream(resource)!;
        byte[] plain = new byte[stream.Length];
        stream.ReadExactly(plain);
        using MemoryStream packed = new();
        using (GZipStream zip = new(packed, CompressionLevel.Optimal, true))
        {
            zip.Write(plain);
        }

        string tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(plain)[..8])}\"";
        return new WebAsset(plain, packed.ToArray(), Types[Path.GetExtension(resource)], tag);
    }
}

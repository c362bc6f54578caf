using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Device;

/// <summary>The site image on the internal flash.</summary>
public static class SiteFile
{
    /// <summary>Name of the file on the internal flash.</summary>
    public const string FileName = "site.bin";

    /// <summary>Reads the image and holds it against the rules and the board.</summary>
    /// <param name="board">Id of the board: the channel numbers of an image for another one are other terminals here.</param>
    /// <param name="error">
    /// What is wrong, by the numbers of <see cref="SiteErrorCode"/> and <see cref="SiteField"/>; null where nothing is.
    /// </param>
    /// <returns>A site that may be used, or null.</returns>
    public static SiteConfiguration Read(string board, out string error)
    {
        byte[] image = new byte[SiteImage.MaximumBytes];
        SiteConfiguration site = SiteImage.Read(image, FlashFile.Read(FlashFile.Root + FileName, image));
        if (site == null)
        {
            error =
                FlashFile.Root + FileName + " is missing or no site image of this firmware: write it with the edgectl tool and deploy it";
            return null;
        }

        if (!site.IsFor(board))
        {
            error = "the site image is for the board \"" + site.Board + "\", and this is \"" + board + "\": deploy the image of this board";
            return null;
        }

        SiteError fault = SiteRules.Check(site);
        error = fault == null
            ? null
            : "the site image breaks a rule: code " + (int)fault.Code + ", field " + (int)fault.Field
                + ", index " + fault.Index;
        return fault == null ? site : null;
    }
}

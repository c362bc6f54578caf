using System.Globalization;
using System.Xml.Linq;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Draws the sheets of a plan: A4 landscape, inputs on the left of the board, outputs and lines on its right.</summary>
/// <param name="plan">The plan.</param>
/// <param name="language">Language of all words.</param>
/// <param name="date">Date in the title block.</param>
internal sealed class WiringSheet(WiringPlan plan, Language language, DateOnly date)
{
    /// <summary>Rows on each side of the board.</summary>
    public const int RowsPerSide = 12;

    private const double SheetWidth = 297;
    private const double SheetHeight = 210;
    private const double Edge = 7;
    private const double Top = 19;
    private const double RowHeight = 11;
    private const double BoardLeft = 112;
    private const double BoardRight = 185;
    private const double Foot = 154;
    private const double TerminalWidth = 24;
    private const double WireLength = 30;
    private const double TextWidth = 44;

    /// <summary>Draws every sheet.</summary>
    public IReadOnlyList<XElement> Draw()
    {
        WiringRow[] left = [.. plan.Rows.Where(IsInput)];
        WiringRow[] right = [.. plan.Rows.Where(row => !IsInput(row))];
        int count = Math.Max(1, Math.Max(Sheets(left.Length), Sheets(right.Length)));
        return [.. Enumerable.Range(0, count).Select(i => DrawOne(Part(left, i), Part(right, i), i + 1, count))];
    }

    private static bool IsInput(WiringRow row) =>
        row.Channel.Sort is ChannelSort.PulseInput or ChannelSort.ContactInput or ChannelSort.AnalogInput or ChannelSort.DigitalInput;

    private static int Sheets(int rows) => (rows + RowsPerSide - 1) / RowsPerSide;

    private static WiringRow[] Part(WiringRow[] rows, int sheet) => [.. rows.Skip(sheet * RowsPerSide).Take(RowsPerSide)];

    private XElement DrawOne(WiringRow[] left, WiringRow[] right, int sheet, int count)
    {
        string title = $"{Say(WiringSheetTexts.Title)} {plan.SiteId} {plan.DeviceId}";
        SvgCanvas canvas = new(SheetWidth, SheetHeight, language == Language.Chinese ? "zh-CN" : "en", title);
        canvas.Box(Edge, Edge, SheetWidth - (2 * Edge), SheetHeight - (2 * Edge));
        canvas.Text(Edge + 3, Edge + 6.5, title, 4.2, isBold: true);
        DrawBoard(canvas, Math.Max(left.Length, right.Length));
        for (int i = 0; i < left.Length; i++)
        {
            DrawRow(canvas, left[i], Top + (i * RowHeight), isLeft: true);
        }

        for (int i = 0; i < right.Length; i++)
        {
            DrawRow(canvas, right[i], Top + (i * RowHeight), isLeft: false);
        }

        DrawWarnings(canvas);
        DrawNotes(canvas);
        DrawTitle(canvas, WiringSheetTexts.Page.Format(sheet, count));
        return canvas.Root;
    }

    private void DrawBoard(SvgCanvas canvas, int rows)
    {
        double height = Math.Max(3, rows) * RowHeight;
        canvas.Box(BoardLeft, Top - 6, BoardRight - BoardLeft, height + 6, fill: "#f3f6f4");
        canvas.Text((BoardLeft + BoardRight) / 2, Top - 2, plan.BoardId, 3.2, "middle", true);
    }

    private void DrawRow(SvgCanvas sheet, WiringRow row, double top, bool isLeft)
    {
        BoardChannel channel = row.Channel;
        SvgCanvas canvas = sheet.Group("row", $"{channel.Sort}-{channel.Number.ToString(CultureInfo.InvariantCulture)}");
        double upper = top + 3.6;
        double lower = top + 7.8;
        double board = isLeft ? BoardLeft : BoardRight;
        double side = isLeft ? 1 : -1;
        double far = board - (side * WireLength);
        (string first, string second) = row.Clamps;
        string mark = channel.IsUnconfirmed ? " *" : string.Empty;
        DrawClamp(canvas, board, upper, $"{channel.Terminal} {first}".Trim() + mark, isLeft);
        DrawClamp(canvas, board, lower, second, isLeft);
        double inside = board + (side * (TerminalWidth + 1));
        string anchor = isLeft ? "start" : "end";
        const double InsideWidth = 11.2;
        canvas.Text(inside, upper + 0.2, TextFit.Shorten(Short(WiringTexts.SortName(channel.Sort), channel.Number), InsideWidth / 1.6), 1.6, anchor, colour: "#333333");
        double y = upper + 2.4;
        foreach (string line in TextFit.Wrap(channel.Line, InsideWidth / 1.6, 2))
        {
            canvas.Text(inside, y, line, 1.6, anchor, colour: "#555555");
            y += 2;
        }

        canvas.Line(board, upper, far, upper);
        canvas.Line(board, lower, far, lower);
        canvas.Text(
            (board + far) / 2, (upper + lower) / 2 + 0.6, TextFit.Shorten(Say(row.Wire), (WireLength - 1) / 1.75), 1.75, "middle", colour: "#444444");
        new SymbolPainter(canvas, far, upper, lower, isLeft).Draw(row.Symbol);
        DrawTexts(canvas, row, top, isLeft ? Edge + 2 : far + SymbolPainter.Width + 2);
        sheet.Line(isLeft ? Edge + 1 : BoardRight + 1, top + RowHeight - 0.3, isLeft ? BoardLeft - 1 : SheetWidth - Edge - 1, top + RowHeight - 0.3, 0.08, "#bbbbbb");
    }

    private string Short(Phrase sort, int number) => string.Create(CultureInfo.InvariantCulture, $"{Say(sort)} {number}");

    private static void DrawClamp(SvgCanvas canvas, double board, double y, string name, bool isLeft)
    {
        double start = isLeft ? board : board - TerminalWidth;
        canvas.Box(start, y - 1.7, TerminalWidth, 3.4, fill: "#ffffff");
        canvas.Circle(isLeft ? start + 1.7 : start + TerminalWidth - 1.7, y, 0.8);
        canvas.Text(
            isLeft ? start + 3.4 : start + TerminalWidth - 3.4,
            y + 0.8,
            TextFit.Shorten(name, (TerminalWidth - 4) / 2.2),
            2.2,
            isLeft ? "start" : "end",
            true);
    }

    private void DrawTexts(SvgCanvas canvas, WiringRow row, double top, double x)
    {
        string names = string.Join(language == Language.Chinese ? "、" : ", ", row.Names);
        canvas.Text(x, top + 2.6, TextFit.Shorten(names, TextWidth / 2.6), 2.6, isBold: true);
        double y = canvas.Paragraph(x, top + 5, Say(row.Purpose), 1.9, TextWidth, 1);
        string remarks = string.Join(language == Language.Chinese ? "；" : "; ", row.Remarks.Select(Say));
        canvas.Paragraph(x, y, remarks, 1.7, TextWidth, 2, "#444444");
    }

    private void DrawWarnings(SvgCanvas canvas)
    {
        const double Width = 135;
        canvas.Box(Edge, Foot, Width, SheetHeight - Edge - Foot);
        canvas.Text(Edge + 2, Foot + 4.5, "⚠ " + Say(WiringSheetTexts.Warnings), 3.2, isBold: true, colour: "#b00000");
        double y = Foot + 9;
        foreach (Phrase warning in plan.Warnings)
        {
            canvas.Circle(Edge + 3, y - 0.8, 0.5, "#b00000");
            y = canvas.Paragraph(Edge + 5, y, Say(warning), 2.2, Width - 7, 2) + 0.7;
        }
    }

    private void DrawNotes(SvgCanvas canvas)
    {
        const double Left = Edge + 135;
        const double Width = 72;
        canvas.Box(Left, Foot, Width, SheetHeight - Edge - Foot);
        canvas.Text(Left + 2, Foot + 4.5, Say(WiringSheetTexts.Free), 2.8, isBold: true);
        string free = FreeText();
        double y = canvas.Paragraph(Left + 2, Foot + 8.5, free.Length == 0 ? Say(WiringSheetTexts.None) : free, 2, Width - 4, 12);
        if (plan.Unconfirmed.Count > 0)
        {
            canvas.Paragraph(Left + 2, Math.Max(y + 1, SheetHeight - Edge - 6), Say(WiringSheetTexts.Unconfirmed), 2.1, Width - 4, 2, "#b00000");
        }
    }

    private string FreeText() => string.Join(
        language == Language.Chinese ? "；" : "; ",
        plan.Free.GroupBy(channel => channel.Sort).Select(sort =>
            $"{Say(WiringTexts.SortName(sort.Key))}{(language == Language.Chinese ? "：" : ": ")}{string.Join(", ", sort.Select(channel => channel.Terminal))}"));

    private void DrawTitle(SvgCanvas canvas, Phrase page)
    {
        const double Left = Edge + 207;
        const double Width = SheetWidth - Edge - Left;
        canvas.Box(Left, Foot, Width, SheetHeight - Edge - Foot);
        (Phrase Name, string Value)[] fields =
        [
            (WiringSheetTexts.Site, plan.SiteId),
            (WiringSheetTexts.Device, plan.DeviceId),
            (WiringSheetTexts.Board, plan.BoardId),
            (WiringSheetTexts.Image, CrcText(plan.ImageCrc)),
            (WiringSheetTexts.Date, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            (WiringSheetTexts.Checked, string.Empty),
        ];
        double height = (SheetHeight - Edge - Foot) / (fields.Length + 1);
        double y = Foot;
        foreach ((Phrase name, string value) in fields)
        {
            canvas.Text(Left + 2, y + 4.6, Say(name), 2.2, colour: "#555555");
            canvas.Text(Left + 28, y + 4.6, TextFit.Shorten(value, (Width - 30) / 2.6), 2.6, isBold: true);
            y += height;
            canvas.Line(Left, y, Left + Width, y, 0.15);
        }

        canvas.Text(Left + (Width / 2), y + 4.6, Say(page), 2.6, "middle");
    }

    /// <summary>How a CRC is written.</summary>
    public static string CrcText(long crc) => crc < 0 ? "-" : crc.ToString("X8", CultureInfo.InvariantCulture);

    private string Say(Phrase phrase) => phrase.In(language);
}

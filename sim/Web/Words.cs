namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>Stands for the texts of the pages: Words.resx in English, Words.zh-Hans.resx in Simplified Chinese.</summary>
public sealed class Words;

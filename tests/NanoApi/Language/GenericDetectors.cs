using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zibo.EdgeCtl.NanoApi.Language;

/// <summary>Finds declarations with type parameters.</summary>
internal static class GenericDetectors
{
    public static Location? Type(SyntaxNode node, SemanticModel model) => node switch
    {
        TypeDeclarationSyntax { TypeParameterList: not null } type => type.Identifier.GetLocation(),
        DelegateDeclarationSyntax { TypeParameterList: not null } type => type.Identifier.GetLocation(),
        _ => null,
    };

    public static Location? Method(SyntaxNode node, SemanticModel model) => node switch
    {
        MethodDeclarationSyntax { TypeParameterList: not null } method => method.Identifier.GetLocation(),
        LocalFunctionStatementSyntax { TypeParameterList: not null } method => method.Identifier.GetLocation(),
        _ => null,
    };
}

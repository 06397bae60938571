import ADRText

extension LinkKind {
    /// What records call the kinds that every log knows, beside the names of ``LogLanguage``, in lower case: those that
    /// say the same stand together, in the order of the languages there.
    static let furtherNames: [String: [String]] = [
        supersedes: """
        supersede, supercedes, superseedes, superseding, replaces, obsoletes, superseded adr, superseded adrs,
        superseded record, supplante, annule et remplace, ersetzt, reemplaza a, sustituye, sustituye a,
        rimpiazza, заміняє, 置換対象, 替代, 替换, 代替, 대체 대상
        """,
        supersededBy: """
        superceded by, supersededby, superseded, replaced by, obsoleted by, superseding adr, remplacée par,
        supplanté par, supplantée par, abgelöst durch, abgelöst von, überholt durch, reemplazada por,
        sustituido por, sustituida por, substituída por, superado por, superada por, sostituita da,
        superato da, superata da, zastąpiona przez, zastąpione przez, zastąpiono przez, nahrazeno, nahrazen,
        nahrazena, замінено, замінена, замінена на, заменено, заменён, заменена, заменена на, 置換先, 後継,
        被替代, 被替换, 取代者
        """,
        amends: """
        amend, updates, modifies, extends, supplements, complète, étend, amende, ergänzt, erweitert,
        modifica a, amplía, amplía a, complementa, complementa a, modifica, estende, integra, breidt uit,
        vult aan, rozszerza, uzupełnia, rozšiřuje, doplňuje, utökar, kompletterar, utvider, supplerer,
        udvider, розширює, доповнює, расширяет, дополняет, 拡張対象, 補足対象, 修订, 扩展, 补充, 확장 대상
        """,
        amendedBy: """
        amended, updated by, modified by, extended by, supplemented by, modifiée par, complété par,
        complétée par, étendu par, étendue par, amendé par, amendée par, ergänzt durch, ergänzt um,
        erweitert durch, modificada por, ampliado por, ampliada por, complementado por, complementada por,
        alterada por, estendido por, estendida por, cambiata da, modificato da, modificata da, esteso da,
        estesa da, integrato da, integrata da, uitgebreid door, aangevuld door, zmieniona przez,
        zmienione przez, rozszerzony przez, rozszerzona przez, uzupełniony przez, uzupełniona przez,
        rozšířeno v, doplněno v, ändrat av, utökad av, kompletterad av, utvidet av, supplert av, udvidet af,
        suppleret af, розширено в, доповнено в, изменена в, расширено в, дополнено в, 被修订, 被扩展, 被补充
        """,
        dependsOn: """
        depends, requires, dependencies, requiert, nécessite, abhängig von, benötigt, setzt voraus,
        baut auf, requiere, requer, richiede, afhankelijk van, vereist, wymaga, vyžaduje, kräver, bygger på,
        krever, avhengig av, kræver, afhængig af, потребує, требует, 依存, 依赖于, 의존
        """,
        requiredBy: """
        requise par, nécessaire pour, vorausgesetzt von, erforderlich für, requerida por, necesario para,
        requerido por, necessária para, richiesta da, wymagana przez, wymagane przez, 被依存
        """,
        relatesTo: """
        related, related to, relates, related adr, related adrs, see also, related decision, related decisions,
        related records, liée à, voir aussi,
        en lien avec, siehe auch, bezieht sich auf, relacionada con, véase también, ver también,
        relacionada a, relacionado com, relacionada com, ver também, correlata a, vedi anche, zie ook,
        powiązana z, powiązane z, zobacz też, zobacz także, viz také, relaterat till, se även, se også,
        см также, див також, 関連adr, 相关adr, 另见, 관련 결정
        """,
        conflictsWith: """
        conflicts, contredit, im konflikt mit, contradice, contradiz, contraddice, sprzeczna z, sprzeczne z
        """,
    ].reduce(into: [:]) { names, line in
        names[line.key.name] = line.value.parts(at: ",").map { String($0).trimming }
    }
}

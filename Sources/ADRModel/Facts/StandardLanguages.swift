extension LogLanguage {
    /// The statuses are draft, proposed, accepted, rejected, deprecated, superseded, the links those of
    /// ``LinkKind/standardNames``, in this order.
    static let all = [
        LogLanguage(
            "fr", "brouillon, proposé, accepté, rejeté, déprécié, remplacé", agent: "par",
            "Remplace, Remplacé par, Modifie, Modifié par, Dépend de, Requis par, Lié à, En conflit avec"),
        LogLanguage(
            "de", "entwurf, vorgeschlagen, akzeptiert, abgelehnt, veraltet, ersetzt", agent: "durch",
            "Löst ab, Ersetzt durch, Ändert, Geändert durch, Hängt ab von, Benötigt von, Verwandt mit, Widerspricht"
        ),
        LogLanguage(
            "es", "borrador, propuesto, aceptado, rechazado, obsoleto, reemplazado", agent: "por",
            "Reemplaza, Reemplazado por, Modifica, Modificado por, Depende de, Requerido por, Relacionado con, En conflicto con"
        ),
        LogLanguage(
            "pt", "rascunho, proposto, aceito, rejeitado, obsoleto, substituído", agent: "por",
            "Substitui, Substituído por, Altera, Alterado por, Depende de, Necessário para, Relacionado a, Em conflito com"
        ),
        LogLanguage(
            "it", "bozza, proposto, accettato, rifiutato, obsoleto, sostituito", agent: "da",
            "Sostituisce, Sostituito da, Cambia, Cambiato da, Dipende da, Richiesto da, Correlato a, In conflitto con"
        ),
        LogLanguage(
            "nl", "concept, voorgesteld, geaccepteerd, afgewezen, verouderd, vervangen", agent: "door",
            "Vervangt, Vervangen door, Wijzigt, Gewijzigd door, Hangt af van, Vereist door, Gerelateerd aan, In strijd met"
        ),
        LogLanguage(
            "pl", "szkic, zaproponowany, zaakceptowany, odrzucony, przestarzały, zastąpiony", agent: "przez",
            "Zastępuje, Zastąpiony przez, Zmienia, Zmieniony przez, Zależy od, Wymagany przez, Powiązany z, Sprzeczny z"
        ),
        LogLanguage(
            "cs", "koncept, navrženo, přijato, zamítnuto, zastaralé, nahrazeno",
            "Nahrazuje, Nahrazeno v, Mění, Změněno v, Závisí na, Vyžaduje to, Souvisí s, V rozporu s"),
        LogLanguage(
            "tr", "taslak, önerildi, kabul edildi, reddedildi, kullanımdan kaldırıldı, yerine geçti",
            "Yerine geçtiği, Yerine geçen, Değiştirdiği, Değiştiren, Bağlı olduğu, Buna bağlı, İlgili, Çelişen"
        ),
        LogLanguage(
            "sv", "utkast, föreslagen, accepterad, avvisad, föråldrad, ersatt", agent: "av",
            "Ersätter, Ersatt av, Ändrar, Ändrad av, Beror på, Krävs av, Relaterad till, I konflikt med"),
        LogLanguage(
            "nb", "utkast, foreslått, vedtatt, forkastet, utgått, erstattet", agent: "av",
            "Erstatter, Erstattet av, Endrer, Endret av, Avhenger av, Kreves av, Relatert til, I konflikt med"
        ),
        LogLanguage(
            "da", "udkast, foreslået, accepteret, afvist, forældet, erstattet", agent: "af",
            "Erstatter, Erstattet af, Ændrer, Ændret af, Afhænger af, Kræves af, Relateret til, I konflikt med"
        ),
        LogLanguage(
            "uk", "чернетка, запропоновано, прийнято, відхилено, застаріло, замінено",
            "Замінює, Замінено на, Змінює, Змінено в, Залежить від, Потрібно для, Пов'язано з, Суперечить"),
        LogLanguage(
            "ru", "черновик, предложено, принято, отклонено, устарело, заменено",
            "Заменяет, Заменено на, Изменяет, Изменено в, Зависит от, Требуется для, Связано с, Противоречит"),
        LogLanguage(
            "ja", "草案, 提案, 承認, 却下, 非推奨, 置き換え",
            "置き換え対象, 置き換え先, 変更対象, 変更元, 依存先, 依存元, 関連する決定, 競合する決定"),
        LogLanguage(
            "zh", "草案, 提议, 已接受, 已拒绝, 已弃用, 已取代", "取代, 被取代, 修改, 被修改, 依赖, 被依赖, 相关决定, 冲突决定"),
        LogLanguage(
            "ko", "초안, 제안됨, 승인됨, 거부됨, 폐기됨, 대체됨",
            "이전 결정, 대체 문서, 변경 대상, 변경 문서, 의존 대상, 의존 문서, 관련 문서, 충돌 문서"),
    ]
}

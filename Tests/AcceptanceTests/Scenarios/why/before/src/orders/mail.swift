// See docs/decisions/0002-send-mail-later.md.
// Not ours: org/other ADR-0001, https://example.org/ADR-0099, ADR 2023.

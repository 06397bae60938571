"""Hostile texts in every place of a log, and what each page and each machine-readable output makes of them."""
import json, re

import parsers
import texts
from parsers import line

HARMLESS = 'harmless'
SHOWN = [f'show {number}' for number in range(1, 6)]
REPORTS = ['review --no-history', 'risk review --no-history', 'risk review --full --no-history']
PAGES = {
    'html': [*(f'{r} --format html' for r in REPORTS), 'risk review --no-history --format html --audience developer'],
    'svg': ['risk review --no-history --format svg'],
    'markdown': ['index', 'generate toc', *(f'{r} --format markdown' for r in REPORTS + SHOWN)],
    'csv': ['risk list --format csv', 'risk review --no-history --format csv'],
    'dot': ['generate graph'],
    'json': ['export json', *(f'{r} --format json' for r in (
        'list', 'index', 'risk list', 'risk show 1/R1', 'lint', *REPORTS, *SHOWN))],
    # People and annotations get clusters as one line and no habits; programs get each finding, and these are counted.
    'ci': [f'lint --expand --level info --format {f}' for f in (
        'github azure sarif gitlab junit checkstyle rdjson jsonl'.split())],
}


def made(text, configured):
    """Makes a log with a text in every place, and in every name of the configuration."""
    def make(room):
        room.shell('git init -q --template=')
        texts.log(room, text)
        if configured:
            room.put('.adr.yml', texts.configuration(text))
        return room
    return make


HARMLESS_LOGS = [made(HARMLESS, False), made(HARMLESS, True)]


class Harmless:
    """The pages of a log in which every text is harmless, as they are and as their parsers give them."""

    def __init__(self, hall):
        self.pages = {}
        for configured in (False, True):
            with hall.made(HARMLESS_LOGS[configured]) as room:
                for words in (w for lines in PAGES.values() for w in lines):
                    self.pages[words, configured] = room.adr(*words.split(), note=False).out.decode()
        self.html = {key: parsers.elements_of(page) for key, page in self.pages.items() if key[0] in PAGES['html']}
        self.markdown = {key: parsers.markdown(page) for key, page in self.pages.items()
                         if parsers.markdown_it and key[0] in PAGES['markdown']}

    def complaints(self, kind, key, output, room, findings):
        """What in an output is not ours."""
        if kind == 'html':
            yield from parsers.of_html(output, self.html[key])
        elif kind == 'svg':
            yield from parsers.of_svg(output, parsers.svg_elements(self.pages[key]))
        elif kind == 'markdown' and self.markdown:
            folder = room.work / ('docs/decisions' if 'toc' in key[0] else '.')
            yield from parsers.of_markdown(output, self.markdown[key], lambda p: p[:1] == '#' or (folder / p).exists())
        elif kind == 'csv':
            yield from parsers.of_csv(output)
        elif kind == 'dot':
            yield from parsers.of_dot(output, parsers.dot_tokens(self.pages[key]))
        elif kind == 'ci':
            yield from parsers.of_ci(key[0].split()[-1], output, len(findings))
        elif kind == 'json':
            json.loads(output)

    def lost(self, kind, key, output, text):
        """Whether a text of front matter is shown less often than a harmless one is in its place."""
        plain = self.pages[key]
        if kind == 'html':
            shown, wanted = parsers.elements_of(output)[1], self.html[key][1]
        elif kind == 'markdown' and self.markdown and 'show' not in key[0]:  # which shows the record's own Markdown
            shown, wanted = parsers.shown(parsers.markdown(output)), parsers.shown(self.markdown[key])
        elif kind == 'csv':
            shown, wanted = output.replace('""', '"').replace("'", ''), plain
        elif kind == 'json' and 'export' not in key[0]:  # which has whole records within texts
            shown, wanted = ('\n'.join(parsers.strings(json.loads(page))) for page in (output, plain))
        else:
            return
        # A text that begins with a number is read as a record's number and title.
        if parsers.is_plain(text) and line(text) and not re.match(r'\s*\d+[.)]', text):
            for pattern in ('{}' + texts.END, texts.START + '{}'):
                sought = pattern.format(text).replace("'", '') if kind == 'csv' else pattern.format(text)
                there, due = line(shown).count(line(sought)), line(wanted).count(pattern.format(HARMLESS))
                if there < due:
                    yield f'{sought[:60]!r} is shown {there} times, not {due}'


def pages(hall):
    """Each output holds the texts as text, and nothing active or broken that they brought."""
    harmless = Harmless(hall)
    if not parsers.html5lib:
        hall.report.skip('no html5lib: html.parser stands in for it')
    if not parsers.markdown_it:
        hall.report.skip('no markdown-it-py: the Markdown pages are not looked at')

    def one(text, configured):
        with made(text, configured)(hall.room()) as room:
            lint = room.adr('lint', '--format', 'json', note=False, check='texts/json')
            findings = json.loads(lint.out)['findings'] if lint.code in (0, 1) else []
            for kind, words in ((k, w) for k, lines in PAGES.items() for w in lines if k != 'ci' or not configured):
                outcome = room.adr(*words.split(), note=False, check=f'texts/{kind}')
                key = words, configured
                try:
                    output = outcome.out.decode()
                    found = [*harmless.complaints(kind, key, output, room, findings),
                             *harmless.lost(kind, key, output, text)]
                except (ValueError, UnicodeError, KeyError, IndexError) as error:
                    found = [f'{type(error).__name__}: {error}']
                if outcome.code not in (0, 1):
                    found = [f'exit status {outcome.code}: {outcome.text[:200]}']
                alike = re.sub(r"'.*|\d+", '', found[0])[:40] if found else ''
                message = f'{outcome.line} with {text[:60]!r}: {"; ".join(found[:3])}'
                hall.report.expect(not found, f'texts/{kind}', message, room, alike, outcome.line)
    return [lambda t=t, c=c: one(t, c) for t in hall.some(texts.ALL, 12) for c in (False, True) if line(t) or not c]


JOBS = {'texts/pages': pages}

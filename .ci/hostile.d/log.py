"""The log that most checks begin with, and the commands that are run on it."""
import json

RISKS = '''risks:
  - {id: R1, risk: Orders are lost, level: 2x4, owner: lee, response: mitigate,
     actions: [{do: Test it, owner: lee, by: 2027-01-04}]}
  - {id: R2, risk: Nobody can read it, level: 1x2, owner: ana}
'''


def record(number, title, status='accepted', more='', body=''):
    return (f'---\nstatus: {status}\ndate: 2026-01-0{number}\ndecision-makers: [ana, lee]\ntags: [storage]\n{more}---\n'
            f'# {title}\n\n## Context and Problem Statement\n\nOrders get lost.\n\n## Considered Options\n\n* A file\n'
            f'* A server\n\n## Decision Outcome\n\nA file, because it is small.\n{body}')


def history(room):
    """A log of four records: two commits on `main`, and one more on the branch `work`, which is checked out."""
    room.shell('git init -q -b main --template= . && mkdir .git/hooks .git/info')
    room.put('docs/decisions/0001-queue.md', record(1, 'Queue', more=RISKS.replace('2x4', '1x4')))
    room.put('docs/decisions/0002-cache.md', record(2, 'Cache'))
    room.put('src/code.c', 'int main;\n')
    room.shell('git add -A && git commit -qm First')
    room.put('docs/decisions/0001-queue.md', record(1, 'Queue', more=RISKS + 'applies-to: [src/**]\n'))
    links = '\n## Links\n\n* See [the queue](0001-queue.md)\n'
    room.put('docs/decisions/0003-orders.md', record(3, 'Orders', 'proposed', body=links))
    room.shell('git add -A && git commit -qm Second && git checkout -qb work')
    room.put('docs/decisions/0004-files.md', record(
        4, 'Files', body='\n## Risks\n\n| ID | Risk | Likelihood | Impact | Owner |\n|---|---|---|---|---|\n'
        '| R1 | The disk is full | 2 | 3 | lee |\n'))
    room.put('src/code.c', 'int main(void);\n')
    room.shell('git add -A && git commit -qm Third && git checkout -q main')
    room.put('docs/decisions/0004-other.md', record(4, 'Other'))
    room.shell('git add -A && git commit -qm Fourth && git checkout -q work')
    return room


IMPORT = {'json': json.dumps({'version': '1.0.0', 'adrs': [{'number': 9, 'title': 'Imported', 'status': 'Accepted',
                                                            'date': '2026-01-09', 'context': 'c', 'decision': 'd',
                                                            'consequences': {'positive': ['e']}}]}),
          'csv': 'title,status\nImported,accepted\n'}

# Those that read. `<` is what stands on standard input.
READING = '''
list | list --format json | list --since 2026-01-01 | show 1 | show 2 --format markdown | export json | rules | index
lint | lint --base main | lint --staged | lint --changed | lint --changed --base main | lint --diff | lint src/code.c
lint --stdin-filename docs/decisions/0001-queue.md < record
fmt --check | review | review --no-history | review --format html | risk list | risk show 1/R1 | risk review
risk review --since main~1 | risk review --format html | template list | template show madr | config | generate toc
generate graph | ---completion show -- positional@0 2 0 adr show | new Dry --no-edit --dry-run
renumber --onto main --dry-run
'''
# Those that write, each on a log of its own.
WRITING = '''
new Use --no-edit --stage | new Other --no-edit --supersedes 2 | new Piped --stdin < text | link 3 depends-on 1 --stage
supersede 1 --by 2 --stage | supersede 1 --with Next --risks carry | renumber 3 30 --stage
renumber --onto main --stage
retitle 2 Two --stage | move 2 docs/decisions/sub --stage | status 3 accepted --stage | accept 3 | reject 3
deprecate 1
propose 2 | withdraw 3 --reason Sold --stage | convert --to nygard 2 | fmt | import json - < json | import csv - < csv
index --output docs/decisions/README.md --stage | review --output r.html --stage | risk review --output r.md --stage
lint --fix --stage | lint --baseline b.json --write-baseline | lint --output found.txt | risk add 1 Loss 2x3 --stage
risk set 1/R1 level=3x3 --stage | risk act 1/R1 Do --owner lee --by 2027-01-02 | risk vote 1/R1 2x3 --as ana
risk accept 1/R2 --review-by 2027-02-01 | risk close 1/R2 --stage | risk occurred 1/R1 | risk import 4 --stage
edit 1 | upgrade-repository
'''


def commands(lines):
    """The words and the standard input of each command."""
    texts = dict(IMPORT, record=record(1, 'Queue'), text='## Context\n\nOrders get lost.\n')
    for command in (c.strip() for line in lines.strip().splitlines() for c in line.split(' | ')):
        words, _, given = command.partition(' < ')
        yield tuple(words.split()), texts[given].encode() if given else b''

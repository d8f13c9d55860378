# SPDX-License-Identifier: GPL-3.0-or-later
"""The steps of the Python ETL's two extractors against a running simulator, with nothing but the standard library.

usage: pythonetl.py BASE_URL CLIENT_ID CLIENT_SECRET YYYY-MM-DD FOLDER
Writes the archive's workbooks and rentabilidade.json into FOLDER, prints how many funds came in each part.
"""
import io
import json
import sys
import time
import urllib.parse
import urllib.request
import zipfile

base, client_id, client_secret, date, folder = sys.argv[1:]


def call(path, data=None, headers=None):
    request = urllib.request.Request(base + path, data=data, headers=headers or {})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return answer.headers.get("Content-Type", ""), answer.read()


def token(scope):
    form = urllib.parse.urlencode({"grant_type": "client_credentials", "client_id": client_id,
                                   "client_secret": client_secret, "scope": scope})
    return json.loads(call("/connect/token", form.encode(), {"Content-Type": "application/x-www-form-urlencoded",
                                                             "Accept": "application/json"})[1])["access_token"]


def report(path, contract, scope):
    headers = {"X-SecureConnect-Token": token(scope), "Content-Type": "application/json-patch+json", "Accept": "*/*"}
    body = json.dumps({"contract": contract, "pageSize": 100, "webhookEndpoint": "string"})
    ticket = json.loads(call(path, body.encode(), headers)[1])["ticket"]
    query = urllib.parse.urlencode({"ticketId": ticket, "pageNumber": 1})
    for _ in range(400):
        kind, answer = call("/reports/Ticket?" + query, headers=headers)
        if "json" not in kind or json.loads(answer)["result"] not in ("Processando", "Aguardando processamento"):
            return answer
        time.sleep(0.01)
    raise SystemExit("ticket never ready")


archive = zipfile.ZipFile(io.BytesIO(report(
    "/reports/Portfolio",
    {"startDate": date + "T00:00:00Z", "endDate": date + "T23:59:59.999999Z", "typeReport": "10", "fundName": ""},
    "reports.portfolio")))
assert archive.testzip() is None
archive.extractall(folder)
nav = json.loads(report("/reports/NAVPerformance",
                        {"startDate": date, "endDate": date, "indexers": ["CDIE"], "fundName": ""},
                        "reports.nav_performance"))
with open(folder + "/rentabilidade.json", "w", encoding="utf-8") as target:
    json.dump(nav["result"], target, ensure_ascii=False)
print(len(archive.namelist()), len(nav["result"]))

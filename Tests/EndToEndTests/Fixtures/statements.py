"""Validates statements of the Experience API, one on each line of standard input.

The data model is that of a public validator, ralph-malph. It knows statements of version 1.0 only;
version 2.0 keeps the model of the parts that are used here, so that it gets a copy with that version.
"""
import json
import sys

from ralph.models.xapi.base.statements import BaseXapiStatement

faults = 0
for number, line in enumerate(sys.stdin, 1):
    statement = json.loads(line)
    if statement.get("version") != "2.0.0":
        print(f"{number}: version: not 2.0.0")
        faults += 1
    try:
        BaseXapiStatement.model_validate({**statement, "version": "1.0.3"})
    except ValueError as error:
        print(f"{number}: {error}")
        faults += 1
sys.exit(1 if faults else 0)

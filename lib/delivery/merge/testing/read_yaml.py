"""Reads each file that it is given and prints its documents as a line of JSON, or an error."""

import json
import sys

import yaml

for path in sys.argv[1:]:
    with open(path, encoding="utf-8-sig", newline="") as file:
        text = file.read()
    try:
        documents = list(yaml.safe_load_all(text))
        print(json.dumps(documents, default=str))
    except yaml.YAMLError as error:
        print(json.dumps(type(error).__name__))

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exampleValues } from "../../testing/example-values";
import { digestOf } from "../merged-yml";
import { parses, shells, TestServer } from "../testing/server";
import { linuxScript } from "./install-script";

const values = { ...exampleValues, installKind: "linux" } as const;
const theirs = "relution:\r\n  database:\r\n    password: their-own\r\n";
const merged = `${theirs}mqtt:\r\n  enabled: true\r\n`;

const yml = "/opt/relution/application.yml";
const certificate = "/etc/opt/relution/aws.iot.crt.pem";
const key = "/etc/opt/relution/aws.iot.key.pem";

const delivered = {
  "application.yml": merged,
  "aws.iot.crt.pem": "certificate\n",
  "aws.iot.key.pem": "key\n",
  "install.sh": linuxScript(values, digestOf(theirs)).text,
};

let server: TestServer;
beforeEach(() => {
  server = new TestServer(delivered);
});
afterEach(() => server.remove());

describe.each(shells)("install.sh under %s", (shell) => {
  test("puts the files in place, readable by root and the group alone, and restarts", () => {
    server.write(yml, theirs, 0o600);
    const { code, out, err } = server.run(shell);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("BlueRange is running.");
    expect(out).toContain("https://relution.mycompany.com/system/portal");
    expect([server.read(yml), server.read(certificate), server.read(key)]).toEqual([
      merged,
      "certificate\n",
      "key\n",
    ]);
    expect([yml, certificate, key, "/etc/opt/relution"].map((path) => server.mode(path))).toEqual([
      "640",
      "644",
      "640",
      "755",
    ]);
    expect(server.calls()).toEqual([
      `chown root:relution ${certificate}.new`,
      `chown root:relution ${key}.new`,
      `chown root:relution ${yml}.new`,
      "systemctl restart relution",
      "systemctl is-active --quiet relution",
    ]);
  });

  test("keeps what was there under the time of the call, for root's eyes alone", () => {
    server.write(yml, theirs, 0o600);
    server.run(shell);
    const [kept = ""] = server.list("/var/backups/bluerange-aws-iot");
    expect(kept).toMatch(/^\d{8}T\d{6}Z$/);
    expect(server.mode("/var/backups/bluerange-aws-iot")).toBe("700");
    expect(server.list(`/var/backups/bluerange-aws-iot/${kept}`)).toEqual(["application.yml"]);
    expect(server.read(`/var/backups/bluerange-aws-iot/${kept}/application.yml`)).toBe(theirs);
  });

  test("a second call changes nothing, but mends rights and a server that is down", () => {
    server.write(yml, theirs);
    server.run(shell);
    server.calls();
    server.write(key, "key\n", 0o644);
    const again = server.run(shell);
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining("in its place already") });
    expect(server.list("/var/backups/bluerange-aws-iot")).toHaveLength(1);
    expect(server.mode(key)).toBe("640");
    expect(server.calls()).not.toContain("systemctl restart relution");

    server.command(
      "systemctl",
      `printf 'systemctl %s\\n' "$*" >>"$CALLS"; [ "$1" = restart ] || [ -e "$CALLS.up" ] || { touch "$CALLS.up"; exit 3; }`,
    );
    expect(server.run(shell).code).toBe(0);
    expect(server.calls()).toContain("systemctl restart relution");
  });

  test("--undo puts back what was there, with its rights, and removes what was not", () => {
    server.write(yml, theirs, 0o600);
    server.run(shell);
    server.write(yml, `${merged}# changed since\r\n`);
    server.calls();
    expect(server.run(shell, "--undo")).toMatchObject({ code: 0, err: "" });
    expect([server.read(yml), server.read(certificate), server.read(key)]).toEqual([
      theirs,
      undefined,
      undefined,
    ]);
    expect(server.mode(yml)).toBe("600");
    expect(server.calls()).toContain("systemctl restart relution");
    const [kept = ""] = server.list("/var/backups/bluerange-aws-iot");
    expect(server.read(`/var/backups/bluerange-aws-iot/${kept}/application.yml.undone`)).toContain(
      "# changed since",
    );

    const again = server.run(shell, "--undo");
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining("nothing to put back") });
    expect(server.run(shell)).toMatchObject({ code: 0 });
    expect(server.read(yml)).toBe(merged);
  });

  // Replacing a file that somebody has worked on since would undo that work unseen.
  test("stops before any change where application.yml is not the one that was merged", () => {
    server.write(yml, `${theirs}ldap:\r\n  enabled: true\r\n`);
    const { code, err } = server.run(shell);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("Nothing was changed") });
    expect([server.read(certificate), server.calls()]).toEqual([undefined, []]);
  });

  // A browser's text field makes CRLF of every line end and drops the byte order mark.
  test("knows a file again that was pasted", () => {
    server.write(yml, `\ufeff${theirs.replaceAll("\r\n", "\n")}\n`);
    expect(server.run(shell).code).toBe(0);
  });

  describe("with the two blocks alone", () => {
    beforeEach(() => server.unpack({ "install.sh": linuxScript(values, undefined).text }));

    test.each([
      ["no file", undefined],
      ["comments alone", "# advanced configuration goes here\r\n\r\n  # more\n"],
    ])("replaces %s", (_, text) => {
      if (text !== undefined) server.write(yml, text);
      expect(server.run(shell)).toMatchObject({ code: 0 });
      expect(server.read(yml)).toBe(merged);
    });

    // The manual's file has no database: the server would come up without its data.
    test("stops where the server has settings of its own, and says what to do", () => {
      server.write(yml, theirs);
      const { code, err } = server.run(shell);
      expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("page Files of the setup") });
      expect(server.read(yml)).toBe(theirs);
      expect(server.list("/etc")).toEqual([]);
    });
  });

  test.each([
    ["who is not root", "id", "echo 1000", "sudo sh install.sh"],
    ["a machine without the group", "getent", "exit 2", "BLUERANGE_GROUP"],
  ])("stops for %s", (_, command, body, remedy) => {
    server.command(command, body);
    expect(server.run(shell)).toMatchObject({ code: 1, err: expect.stringContaining(remedy) });
    expect(server.list("/etc")).toEqual([]);
  });

  test("stops where a file of the archive is missing, or the option is unknown", () => {
    server.unpack({ "aws.iot.key.pem": "" });
    expect(server.run(shell)).toMatchObject({ code: 1, err: expect.stringContaining("aws.iot.key.pem") });
    expect(server.run(shell, "--help")).toMatchObject({ code: 1, err: expect.stringContaining("--undo") });
    expect(server.list("/etc")).toEqual([]);
  });

  test("a server that does not come up is said, with the way back", () => {
    server.write(yml, theirs);
    server.command("systemctl", '[ "$1" = restart ]');
    const { code, err } = server.run(shell);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("install.sh --undo") });
  });

  // The folder is typed by a person, and the script is run as root.
  test.each(["/srv/it's $(touch pwned); `here`", '/srv/a "b" \\x', "/srv/-n *"])(
    "the folder %s",
    (folder) => {
      server.unpack({
        "install.sh": linuxScript({ ...values, pemDirectory: folder }, digestOf(theirs)).text,
      });
      expect(server.run(shell)).toMatchObject({ code: 0, err: "" });
      expect(server.read(`${folder}/aws.iot.key.pem`)).toBe("key\n");
      expect(server.list("/..").join()).not.toContain("pwned");
    },
  );
});

test.each(shells)("%s reads the script", (shell) => {
  parses(shell, delivered["install.sh"]);
});

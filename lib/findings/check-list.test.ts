import { describe, expect, test } from "vitest";
import { type InstallKind, installations, installKinds } from "@/lib/domain/install-kind";
import type { CauseId } from "./causes";
import { checkListOf } from "./check-list";

const factsOf = (installKind: InstallKind) => ({
  installKind,
  pemDirectory: installations[installKind].pemDirectory,
  ...{ region: "eu-west-1", userName: "bluerange", certificateId: "c".repeat(64) },
  endpoint: "a1syk38q47ovpy-ats.iot.eu-west-1.amazonaws.com",
});

const listed = (cause: CauseId, installKind: InstallKind, installed = false) =>
  checkListOf({ facts: factsOf(installKind), installed }).find((entry) => entry.cause === cause);

const textOf = (installKind: InstallKind, installed = false) =>
  JSON.stringify(checkListOf({ facts: factsOf(installKind), installed }));

describe("a command runs where BlueRange is installed in this way", () => {
  // Compose refuses to read the file of bluerange-setup unless its own script calls it.
  test("bluerange-setup is asked by its own script", () => {
    expect(listed("overridden-settings", "bluerange-compose")?.command).toMatch(
      /^\.\/bluerange-compose\.sh /,
    );
    expect(textOf("bluerange-compose")).not.toContain("docker compose");
  });

  test.each(["helm", "linux", "windows"] as const)("%s knows no Compose", (kind) => {
    expect(textOf(kind)).not.toMatch(/docker|compose/i);
  });

  // There is no sudo in a container, and no user relution in some.
  test.each(["bluerange-compose", "relution-compose", "helm"] as const)(
    "%s looks into the container",
    (kind) => {
      const command = listed("unreadable-key-files", kind)?.command;
      expect(command).toContain(" exec ");
      expect(command).not.toContain("sudo");
    },
  );

  test("Windows gets PowerShell, and that is said", () => {
    const entry = listed("unreadable-key-files", "windows");
    expect(entry?.command).toContain("Get-Content");
    expect(entry?.steps.join(" ")).toContain("PowerShell");
    expect(textOf("windows")).not.toMatch(/sudo|grep|timedatectl|s_client/);
  });

  // Whoever puts the files in place by hand may do so on Windows, too.
  test("a folder of Windows is enough to know it by", () => {
    const facts = { ...factsOf("files"), pemDirectory: "D:\\Relution" };
    expect(JSON.stringify(checkListOf({ facts, installed: false }))).toContain("Get-Content");
  });
});

// The port is open before anything is encrypted: a firewall that breaks the handshake would pass.
test("a closed port is looked for on both ports, and an open one is not enough", () => {
  const entry = listed("closed-port", "linux");
  expect(entry?.command?.split("\n").map((line) => /:(\d+) /.exec(line)?.[1])).toEqual(["8883", "443"]);
  expect(entry?.steps[0]).toContain("CONNECTED alone");
});

test("a placeholder that nobody has filled in is looked for in application.yml", () => {
  expect(listed("broken-yaml", "linux")?.command).toContain("%[A-Za-z_]+%");
  expect(listed("broken-yaml", "windows")?.command).toContain("%\\w+%");
});

// With the secrets wiped no proof can run, and a step applied again makes a key that BlueRange does not have.
test.each(installKinds)(
  "once the files are installed with %s, nobody is sent to a proof or a step",
  (kind) => {
    expect(textOf(kind)).toContain("Run the proof again");
    expect(textOf(kind, true)).not.toMatch(
      /run the proof|open the step|go through the steps|to the step Files/i,
    );
    expect(textOf(kind, true)).toContain("Check the account again");
  },
);

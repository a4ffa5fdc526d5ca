/**
 * Every sentence of the wizard's parts, by screen. Another language is another set of objects of these types; the
 * questions themselves stand with their steps.
 */
export const shellWords = {
  product: "AWS IoT setup for BlueRange",
  practice: "Practice account: nothing is sent to AWS",
  account: (id: string, region: string | undefined) => `AWS ${id}${region ? ` · ${region}` : ""}`,
  saveFile: "Save session file",
  forget: "Forget the AWS keys",
  forgetting: "Forgetting",
  help: "Help",
  steps: "Steps",
  stepOf: (n: number, of: number) => `Step ${n} of ${of}`,
} as const;

/** What a screen reader hears after the name of a step in the rail. */
export const statusWords = {
  done: "completed",
  ready: "not started",
  blocked: "not started",
  running: "in progress",
  problem: "there is a problem",
  outdated: "outdated, to be checked again",
} as const;

export const pictureWords = {
  title: "What exists so far",
  exists: "exists",
  next: "next",
  missing: "not yet",
  practice: "Practice account",
  account: (id: string | undefined) => (id ? `AWS account ${id}` : "AWS account"),
  nodes: {
    server: "BlueRange server",
    user: "IAM user + key",
    certificate: "Certificate",
    pool: "Identity pool",
    endpoint: "IoT endpoint",
    role: "Organization role",
    browsers: "Browsers",
    devices: "Devices",
  },
} as const;

export const formWords = {
  saving: "Saving",
  cancel: "Cancel",
  leaveTitle: "Leave without saving this page?",
  leaveText:
    "What you typed on this page is not saved yet. Earlier pages are, and you can return to them any time.",
  leave: "Leave this page",
  stay: "Stay here",
  onlyFor: (label: string) => `Only for: ${label}`,
  provider: "Developer provider name",
  permanent: "This name can't be changed later: another external URL needs a new identity pool and role.",
  outdatesTitle: "Other steps stand on these answers",
  outdates:
    "Saving makes these steps outdated. They will be planned and reviewed again; nothing in AWS is deleted.",
  saveAnyway: "Save and redo these steps",
} as const;

export const planWords = {
  title: (name: string) => `Review: ${name}`,
  untouched: "Nothing has been changed yet.",
  answers: "Your answers",
  notProvided: "Not provided",
  changeLink: "Change",
  changes: "Changes",
  create: "create",
  modify: "change",
  delete: "delete",
  keep: "keep",
  kept: "kept",
  nothingToDo: "Nothing to do: everything exists already",
  toCreate: (n: number) => `${n} to create`,
  toModify: (n: number) => `${n} to change`,
  toDelete: (n: number) => `${n} to delete`,
  keptCount: (n: number) => `${n} kept`,
  after: (names: string) => `After: ${names}`,
  whole: "The new document by itself",
  diff: (title: string) => `${title}: what changes`,
  holeFrom: (summary: string) => `not known yet, comes from: ${summary}`,
  hole: (name: string) => `not known yet: ${name}`,
  blocked: "This can't be applied yet",
  confirm: "Confirm and apply",
  confirmNothing: "Check and continue",
  confirming: "Starting",
  changeAnswers: "Change answers",
  consent: "I agree",
} as const;

export const runWords = {
  title: "Progress",
  done: (done: number, total: number) => `${done} of ${total} done`,
  now: (done: number, total: number, doing: string) => `${done} of ${total} done, ${doing}`,
  doing: { create: "creating", modify: "changing", delete: "deleting", test: "testing" },
  needsYou: (done: number, total: number) => `${done} of ${total} done, one needs you`,
  completed: "Completed",
  found: "Found, made earlier",
  removed: "Removed, to be made again",
  absent: "Not made, to be made again",
  running: "Running",
  waiting: "Waiting",
  waits: "Waits",
  cannotStart: "Cannot start yet",
  problem: "There is a problem",
  passed: "Passed",
  warning: "Passed with a warning",
  seconds: (ms: number) => `${(ms / 1000).toFixed(1)} s`,
  second: (n: number) => `${n} s`,
  attempt: (n: number) => `attempt ${n}`,
  stop: "Stop after this call",
  stopping: "Stopping after this call. What is done stays done.",
  stoppingShort: "Stopping",
  retry: "Try again",
  resume: "Continue from here",
  starting: "Starting",
  reviewAgain: "Review again",
  refresh: "Refresh",
  lost: "The connection to the setup server is interrupted. The work goes on there; this page reconnects by itself.",
  stopped: "Stopped as you asked. What is done stays done; nothing else was started.",
  interrupted:
    "The setup server was stopped in the middle. Nothing is lost: go on, and it looks first what exists.",
  stale:
    "AWS has changed since you reviewed this. Nothing more was written. Review the new plan before it is applied.",
  checking: "Everything is written. Checking what AWS shows now.",
} as const;

export const problemWords = {
  aws: "AWS said",
  request: "request",
  statement: "Ask for this statement, then try again",
} as const;

export const checkWords = {
  title: "Checks",
  states: { passed: "passed", failed: "failed", warning: "warning" },
  wanted: "Wanted",
  found: "Found",
  count: (passed: number, total: number) => `${passed} of ${total} checks passed`,
} as const;

export const doneWords = {
  title: "Already created",
  text: "This step is complete. Opening it again changes nothing.",
  facts: "What BlueRange uses",
  continue: "Continue",
  again: "Check again against AWS",
  checking: "Checking",
} as const;

export const sessionWords = {
  title: "Saved sessions",
  noServer: "No server named yet",
  open: "Continue where you left off",
  finished: "Open",
  delete: "Delete",
  deleteTitle: (name: string) => `Delete the session for ${name}?`,
  deleteText: "Its answers, its history and the secrets in its vault are deleted. This can't be undone.",
  stays: "These stay in your AWS account:",
  staysNothing: "Nothing was created in AWS.",
  deleteYes: "Delete session",
  deleting: "Deleting",
  lastStep: (n: number, of: number, name: string) => `Step ${n} of ${of}: ${name}`,
  saved: "saved",
  states: {
    open: "In progress",
    running: "Running",
    problem: "There is a problem",
    ready: "Files ready",
    installed: "Completed",
  },
} as const;

export const proofWords = {
  signIn: "Sign-in test",
  signInText: "Made with the new access key only, as the BlueRange server does it.",
  amrTitle: "AWS refused the sign-in because of the condition on amr",
  amrText:
    "A token of your identity pool carries these values, and the condition asks that all of them are “authenticated”:",
  continuing: "One moment",
  starting: "Starting",
  again: "Run the proof again",
  repair: "Confirm and apply the repair",
  keysNeeded: "The proof needs your AWS keys once more.",
  enterKeys: "Enter the AWS keys",
  amrRepair: "The repair asks that any of them is, as AWS documents it. You can also go on and decide later.",
} as const;

export const deliveryWords = {
  yaml: "application.yml",
  yamlText: "Add these two blocks to the application.yml of your BlueRange server.",
  reveal: "Show secrets",
  hide: "Hide secrets",
  revealing: "Fetching the secrets",
  revealed: "The secrets are shown.",
  revealFailed: "The secrets could not be fetched. Reload the page and try again.",
  all: "All files in one archive",
  single: "Each file by itself",
  take: "Download",
  record: "Record of this setup",
  reference: "Reference",
  about: {
    "bluerange-aws.zip": "The three files and README.txt.",
    "application.yml": "The two blocks for the server's own application.yml, with the secret key.",
    "aws.iot.crt.pem": "The certificate, for the folder of the PEM files.",
    "aws.iot.key.pem": "Its private key, for the same folder. Nobody but BlueRange may read it.",
  } as Readonly<Record<string, string>>,
  readme: "Where the files go",
  installed: "I have installed the files",
  installTitle: "Delete the secrets from this setup?",
  installText:
    "The secret access key and the private key are wiped from this computer. Neither AWS nor this setup can show them again, so do this only when BlueRange runs with them.",
  installYes: "Yes, delete the secrets here",
  installing: "Deleting the secrets",
  notYet: "Not yet",
  wipedTitle: "The secrets are no longer here",
  wiped:
    "You confirmed that the files are installed, so the secret access key and the private key were wiped.",
  rotate:
    "To replace them, start a new setup for the same server: it finds what exists, offers a new access key and a new certificate, and you delete the old ones once BlueRange runs with the new.",
} as const;

export const faultWords = {
  documentTitle: "Something went wrong - AWS IoT setup for BlueRange",
  title: "Something went wrong here",
  why: "Your answers are saved, and what was done in AWS stays done.",
  remedy: "Load the page again. If it happens again, give this reference to whoever runs the setup server:",
  reload: "Load the page again",
  home: "Go to the start page",
} as const;

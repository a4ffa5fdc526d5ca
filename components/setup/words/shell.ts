export const shellWords = {
  product: "AWS IoT setup for BlueRange",
  practice: "Practice account: nothing is sent to AWS",
  account: (id: string, region: string | undefined) => `AWS ${id}${region ? ` · ${region}` : ""}`,
  standIn: (address: string) => `Not AWS: calls go to ${address}`,
  saveFile: "Save session file",
  forget: "Forget the AWS keys",
  forgetting: "Forgetting",
  help: "Help",
  steps: "Steps",
  stepOf: (n: number, of: number) => `Step ${n} of ${of}`,
} as const;

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

/** The help page: one topic per question that administrators ask. */
export const helpWords = {
  documentTitle: "Help - AWS IoT setup for BlueRange",
  title: "Help",
  why: "What this setup needs, what it does in your account, and what to do when it stops.",
  topics: [
    {
      title: "What you need",
      paragraphs: [
        "The external URL of your BlueRange server, and an access key of somebody who may manage IAM, AWS IoT and Cognito in the AWS account. An administrator's key is enough; the key of the account's owner (root) is not needed.",
        "To try everything out first, choose the practice account in step 2: it behaves like AWS, and nothing is sent to AWS.",
      ],
    },
    {
      title: "What happens in your account",
      paragraphs: [
        "Each step looks at what exists, shows every change with its documents, and writes only after you press “Confirm and apply”. What exists already and fits is kept. Nothing that this setup did not make is removed, unless you agree to that very deletion.",
        "Nothing that is created costs money by itself. AWS charges for connections and messages once BlueRange uses them.",
      ],
    },
    {
      title: "When a step stops",
      paragraphs: [
        "What was done stays done, and your answers are saved. The page says what happened and what to do; then press “Try again”. Before it goes on, the setup looks at what exists, so nothing is made twice.",
        "If you ask somebody for help, use “Save session file”: it holds every step and every answer of AWS's that matters, and no secret.",
      ],
    },
    {
      title: "Where the secrets are",
      paragraphs: [
        "Your own AWS keys, BlueRange's secret key and the private key of the certificate lie encrypted with the setup server, in its own folder or its database, and are sent to AWS alone. Yours are forgotten when the proof has passed without a repair to offer, else when you go on from it; also after 12 hours, or when you press “Forget the AWS keys”. The others are deleted when you say that the files are installed. What you have downloaded is yours to delete.",
      ],
    },
    {
      title: "When the external URL changes",
      paragraphs: [
        "The developer provider name of an identity pool can't be changed. Change the URL in step 1 of the same setup: it keeps the IAM user and the certificate, makes a new pool and lets the role trust it.",
        "A new setup for the new URL makes an IAM user, an access key and a certificate of its own.",
      ],
    },
  ],
} as const;

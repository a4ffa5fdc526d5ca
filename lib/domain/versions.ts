/** What a program ran on, as it stands in sessions and in the headers of their files. */
export interface Versions {
  /** Name and version of the program. */
  readonly product: string;
  readonly node: string;
  /** Platform, release and architecture: "linux 6.1.0 x64". Never the name of the machine or of its user. */
  readonly os: string;
  /** Of the AWS SDK. */
  readonly sdk: string;
}

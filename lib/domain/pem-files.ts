/** The manual's names for the two files that the key store points to. */
export const certificateFileName = "aws.iot.crt.pem";
export const privateKeyFileName = "aws.iot.key.pem";

/** Where a PEM file lies on the BlueRange server, in the style of the folder: Windows servers are among them. */
export function pemPath(directory: string, fileName: string): string {
  const separator = directory.includes("\\") && !directory.includes("/") ? "\\" : "/";
  return /[\\/]$/.test(directory) ? directory + fileName : directory + separator + fileName;
}

export interface ThirdPartyPackage {
  name: string;
  version: string;
  licence: string;
  address: string | undefined;
  texts: string[];
}

export function describe(folder: string): ThirdPartyPackage;
export function components(cwd?: string): { packages: ThirdPartyPackage[]; notices: string[] };

/** Regions of the world as the United Nations group countries (M49), the grid proxy's too. */
export const REGIONS = ['africa', 'americas', 'asia', 'europe', 'oceania'] as const;
export type Region = (typeof REGIONS)[number];

/** ISO 3166-1 alpha-2 codes, run together. */
const MEMBERS: Record<Region, string> = {
  africa:
    'DZEGLYMASDTNEHIOBIKMDJERETTFKEMGMWMUYTMZRERWSCSOSSUGTZZMZWAOCMCFTDCGCDGQGASTBWSZLSNAZABJBFCVCIGMGHGNGWLRMLMRNENGSHSNSLTG',
  americas:
    'AIAGAWBSBBBQVGKYCUCWDMDOGDGPHTJMMQMSPRBLKNLCMFVCSXTTTCVIBZCRSVGTHNMXNIPAARBOBVBRCLCOECFKGFGYPYPEGSSRUYVEBMCAGLPMUS',
  asia: 'KZKGTJTMUZCNHKMOTWKPJPMNKRBNKHIDLAMYMMPHSGTHTLVNAFBDBTINIRMVNPPKLKAMAZBHCYGEIQILJOKWLBOMQASAPSSYTRAEYE',
  europe:
    'BYBGCZHUMDPLRORUSKUAAXDKEEFOFIGGISIEIMJELVLTNOSJSEGBALADBAHRGIGRVAITMTMEMKPTSMRSSIESATBEFRDELILUMCNLCHXK',
  oceania: 'AUCXCCHMNZNFFJNCPGSBVUGUKIMHFMNRMPPWUMASCKPFNUPNWSTKTOTVWF',
};

/** Region of a country code, or undefined for a code of no region (Antarctica, none). */
export function regionOf(country: string): Region | undefined {
  return REGIONS.find((region) => {
    const codes = MEMBERS[region];
    for (let i = 0; i < codes.length; i += 2) if (codes.slice(i, i + 2) === country) return true;
    return false;
  });
}

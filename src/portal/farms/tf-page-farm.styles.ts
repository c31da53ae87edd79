import { css } from 'lit';

export const farmStyles = css`
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 16px;
    align-items: start;
  }
  .columns > div {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  .panel + .panel,
  .columns section {
    margin: 0;
  }
  .supplies {
    display: grid;
    gap: 12px;
  }
  tf-node-map {
    min-block-size: 20rem;
  }
  tf-raw-record {
    margin-block-start: 36px;
  }
  @container page (width < 52rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

import { css } from 'lit';

/** The states of a contract as a band of time, and the panels of its bills. */
export const courseStyles = css`
  .course {
    display: flex;
    gap: 2px;
    block-size: 12px;
    margin: 0 0 12px;
    padding: 0;
    list-style: none;
  }
  .course li {
    flex: 1 0 4px;
    border-radius: 2px;
    background: var(--_good);
  }
  .course .GracePeriod {
    background: repeating-linear-gradient(
      -45deg,
      var(--_bad) 0 4px,
      color-mix(in oklab, var(--_bad) 55%, var(--_raised)) 4px 7px
    );
  }
  .course .Deleted {
    border: 1px solid var(--_edge);
    background: none;
  }
  .bills > header {
    margin: 0;
    padding: 14px 16px 8px;
  }
  .none {
    padding: 0 16px 16px;
  }
  details {
    margin-block-start: 8px;
  }
  summary {
    min-block-size: 24px;
    color: var(--_ink-2);
    font-size: var(--_text-s);
    cursor: pointer;
  }
  .tall {
    max-block-size: 24rem;
    overflow-y: auto;
  }
  .short {
    display: inline-block;
    max-inline-size: 14rem;
    overflow: hidden;
    text-overflow: ellipsis;
    vertical-align: bottom;
    white-space: nowrap;
  }
`;

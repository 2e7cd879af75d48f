import { body } from '../pages';
import { labels } from './labelled';

const TITLE = 'Ferry talks resume as dockers’ strike enters third week';

describe('the headline', () => {
  it('is the line above the byline, not a section or a kicker', () => {
    labels(['boilerplate: Transport', 'boilerplate: ANALYSIS', `headline: ${TITLE}`, 'byline: By Jan Roe', 'byline: March 2, 2026', ...body()]);
  });

  it('may be broken over two lines', () => {
    labels(['headline: Ferry talks resume as dockers’ strike enters', 'headline: its third week on the islands', 'byline: By Jan Roe', '', ...body()]);
    labels(['headline: FERRY TALKS RESUME AS STRIKE', 'headline: ENTERS ITS THIRD WEEK', '', 'byline: By Jan Roe', '', ...body()]);
  });

  it('is not joined with a section in capitals above it', () => {
    labels(['boilerplate: LOCAL NEWS', 'headline: FERRY TALKS RESUME AS STRIKE GOES ON', '', 'byline: By Jan Roe', '', ...body()]);
  });

  it('may stand under the picture', () => {
    labels(['caption: Ana Duarte leaves the ministry on Monday. (Jan Roe/Maren Courier)', `headline: ${TITLE}`, 'byline: By Jan Roe', ...body()]);
  });

  it('is of equal lines the one nearest the story, above its byline', () => {
    labels([`boilerplate: ${TITLE}`, 'boilerplate: Advertisement', `headline: ${TITLE}`, 'byline: By Jan Roe', ...body()]);
  });

  it('stays where it is dated though its copy stands lower', () => {
    labels([`headline: ${TITLE}`, 'byline: Published March 2, 2026', `boilerplate: ${TITLE}`, ...body()]);
  });

  it('is not the standfirst under it', () => {
    labels([`headline: ${TITLE}`, 'body: Islanders wait for medicine while the union and the minister argue about shorter shifts', 'byline: By Jan Roe', 'byline: March 2, 2026', ...body()]);
  });

  it('is not a point of the summary under the byline', () => {
    labels([`headline: ${TITLE}`, 'byline: By Jan Roe', 'byline: March 2, 2026', 'boilerplate: Summary', 'body: Dockers’ union and minister meet for the first time since ferries stopped', 'body: Navy boats carry medicine to the islands', ...body()]);
  });

  it('may be told in sentences where a byline stands under it', () => {
    labels(['headline: The Ferries Stopped for Three Weeks. Then the Talks Began.', 'byline: By Jan Roe', 'byline: March 2, 2026', ...body()]);
  });

  it('is no notice about the article', () => {
    labels([`headline: ${TITLE}`, 'boilerplate: This article is more than two years old', 'byline: By Jan Roe', ...body()]);
  });

  it('is not what the site says of the article, where nothing else stands above the story', () => {
    labels(['boilerplate: This article was free to read during the dockers’ strike', ...body()]);
  });

  it('may share no word with the story where a byline stands under it', () => {
    labels(['headline: Nobody sleeps down here anymore', 'byline: By Jan Roe', 'caption: Empty berths on Sunday. (Jan Roe/Maren Courier)', 'caption: Tugs at sea on Monday. (Jan Roe/Maren Courier)', ...body()]);
  });

  it('printed again among the most read is furniture', () => {
    labels([`headline: ${TITLE}`, 'byline: By Jan Roe', ...body(), 'related: Most read', 'related: Harbour bridge closes for repairs until autumn', `boilerplate: ${TITLE}`]);
  });

  it('is none where there is no story', () => {
    labels(['boilerplate: Home', `boilerplate: ${TITLE}`, 'boilerplate: By Jan Roe', 'boilerplate: March 2, 2026']);
  });
});

/** Surveys about platforms: the invitation and the page. */
export const surveyMessages = {
  title: 'Surveys',
  invite: {
    title: 'How is {{platform}} for you?',
    about_one:
      '{{number}} question, a minute. Nobody who sees the results can tell who answered: your name is never stored, and what links your answer to you is destroyed on {{day}}.',
    about_other:
      '{{number}} questions, a minute. Nobody who sees the results can tell who answered: your name is never stored, and what links your answer to you is destroyed on {{day}}.',
    end: '{{number}}, {{word}}',
    lowest: {
      nps: 'not at all likely',
      'developer-csat': 'very dissatisfied',
    },
    highest: {
      nps: 'extremely likely',
      'developer-csat': 'very satisfied',
    },
    clear: 'Take this answer back',
    commentHint:
      'Shown word for word beside the results once five people wrote something; leave names out.',
    send: 'Send',
    notNow: 'Not now',
    nothing: 'Answer at least one of the questions.',
    answered:
      'Thank you. What links your answer to you is destroyed on {{day}}.',
    dismissed: 'All right. You will not be asked about this again.',
  },
  page: {
    about:
      'What people think of the platforms, asked at most once in a quarter. Results stand here once a wave has closed.',
    wave: 'Wave of {{start}} to {{end}}',
    open: 'Open until {{moment}}; results stand here once it has closed, so that they sway nobody.',
    asked: 'Asked in this wave',
    responded: '{{answered}} of {{shown}} who saw it answered ({{share}})',
    nobodySaw: 'Nobody saw it.',
    indicative:
      'Indicative only: fewer than 40 % answered, and those who did may think otherwise than the rest.',
    hidden:
      'Fewer than five people answered: hidden, so that nobody can be guessed.',
    questionHidden:
      'Fewer than five people answered this question: hidden, so that nobody can be guessed.',
  },
  nps: {
    name: 'Net promoter score',
    summary: '{{value}}. {{change}}.',
    summaryInterval:
      '{{value}}, 95 % sure from {{low}} to {{high}}. {{change}}.',
    range: '{{low}} to {{high}}',
    table: 'As a table',
    column: { what: 'What', value: 'Value', low: 'From', high: 'To' },
    row: { score: 'This wave', change: 'Change' },
  },
  satisfaction: {
    satisfied: 'Satisfied',
    dissatisfied: 'Dissatisfied',
    satisfiedHint: '4 or 5 of 5',
    dissatisfiedHint: '1 or 2 of 5',
  },
  change: {
    none: 'Nothing earlier to compare with',
    withinNoise: 'No change beyond noise',
    unsure: 'Too few to compare',
    higher_one: '{{number}} point higher than in the wave before',
    higher_other: '{{number}} points higher than in the wave before',
    lower_one: '{{number}} point lower than in the wave before',
    lower_other: '{{number}} points lower than in the wave before',
  },
  comments: {
    none: 'Fewer than five people wrote something: hidden, so that nobody can be guessed.',
    more_one: '{{number}} more answer',
    more_other: '{{number}} more answers',
  },
  create: {
    button: 'Open a wave',
    title: 'Ask people about a platform',
    hint: 'Who opens the Platform value tab of an entity or the home page is asked there, until they answer or do not want to. A platform is asked about at most once in 84 days.',
    platform: 'Platform',
    platformHint:
      'Its entity ref, such as component:default/delivery-platform.',
    choose: 'Choose a platform',
    lastDay: 'Last day to answer',
    lastDayHint: 'From 3 days to 6 weeks from now, to the end of that day.',
    question: 'Open question',
    questionHint:
      'May be left out. Asked in the same words again, its answers stand side by side.',
    save: 'Open the wave',
    cancel: 'Cancel',
    platformMissing: 'Choose the platform.',
    platformWrong:
      'Name the platform by kind, namespace and name, such as component:default/delivery-platform.',
    dayMissing: 'Say the last day to answer.',
    dayOutside: 'Choose a day from {{first}} to {{last}}.',
    questionShort: 'The open question is at least 3 characters long.',
    done: 'The wave is open until {{moment}}.',
  },
  close: {
    button: 'Close now',
    of: 'Close the wave about {{platform}} now',
    ask: 'Close it now? Nobody can answer any more, what links answers to people is destroyed, and the next wave about this platform can open 84 days after this one opened.',
    yes: 'Close the wave',
    no: 'Keep it open',
    done: 'The wave is closed.',
  },
  empty: {
    title: 'Nobody was asked yet.',
    body: 'Open a wave about a platform: people who look at their services are asked how likely they would recommend it, how satisfied they are, and one question of yours. What they answer stands here once the wave has closed.',
    bodyReadOnly:
      'What people think of the platforms stands here once a wave of a survey has closed. Ask an administrator for the permission platform-value.survey.write to open one.',
    hidden: 'Surveys are hidden from you.',
    hiddenRemedy:
      'Ask an administrator of the portal for the permission platform-value.survey.read.',
  },
} as const;

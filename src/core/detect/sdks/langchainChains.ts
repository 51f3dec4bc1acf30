// LangChain's chains of before LCEL, still in much code: objects that are run, or called, with a model inside.
import type { SdkInput } from '../../model/descriptor';

type Calls = NonNullable<SdkInput['calls']>;

const RUN = '{run,arun,invoke,ainvoke,call,acall,predict,apredict,apply,aapply,batch,abatch,stream,astream,generate}';
const chain = { kind: 'chat' as const, level: 'framework' as const, qualified: true, streamed: ['stream', 'astream'] };

/** Runs of an object by its methods, and by calling it: `chain.run(q)`, `chain({"query": q})`. */
function runs(id: string, maker: string, slots: Omit<Calls[number], 'id' | 'path' | 'kind'>, kind: 'chat' | 'agent' = 'chat'): Calls {
  return [
    { id, path: `${maker}.${RUN}`, ...chain, ...slots, kind },
    { id: `${id}-called`, path: maker, ...chain, ...slots, kind },
  ];
}

export const chains: Calls = [
  ...runs('llm-chain', '{LLMChain,ConversationChain,LLMMathChain,MapReduceDocumentsChain}()', {
    model: 'new:llm',
    prompt: 'new:prompt|input|0',
  }),
  ...runs(
    'retrieval',
    '{RetrievalQA,RetrievalQAWithSourcesChain,ConversationalRetrievalChain,RetrievalQAChain,ConversationalRetrievalQAChain,VectorDBQA,GraphCypherQAChain,SQLDatabaseChain,LLMChain,QAGenerationChain,LLMCheckerChain}.{from_chain_type,from_llm,fromLLM,fromChainType,from_string}()',
    { model: 'new:llm|new:0', prompt: 'question|query|input|0' },
  ),
  ...runs(
    'document',
    '{load_qa_chain,load_qa_with_sources_chain,load_summarize_chain,loadQAStuffChain,loadQAMapReduceChain,loadSummarizationChain}()',
    {
      model: 'new:llm|new:0',
      prompt: 'question|0',
      documents: 'input_documents|0.input_documents',
    },
  ),
  ...runs('stuff', '{create_stuff_documents_chain,createStuffDocumentsChain}()', {
    model: 'new:llm|new:0',
    prompt: 'new:prompt|new:1|input|0',
  }),
  ...runs('retrieval-chain', '{create_retrieval_chain,createRetrievalChain}()', {
    model: 'new:combine_docs_chain.llm|new:combineDocsChain.llm|new:1.llm|new:1.0',
    prompt: 'new:combine_docs_chain.prompt|new:combineDocsChain.prompt|new:1.prompt|new:1.1|0',
  }),
  ...runs('query', '{create_sql_query_chain,createSqlQueryChain,create_extraction_chain,create_tagging_chain}()', {
    model: 'new:llm|new:0',
    prompt: 'question|0',
  }),
  ...runs(
    'initialized-agent',
    '{initialize_agent,initializeAgentExecutorWithOptions,create_sql_agent,create_csv_agent,create_pandas_dataframe_agent,create_json_agent}()',
    { model: 'new:llm|new:1|new:0', prompt: 'input|0', tools: 'new:tools|new:0' },
    'agent',
  ),
];
